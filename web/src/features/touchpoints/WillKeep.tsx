import { previewTouchpoint } from '@rytm/contract/commitments.rulings.ts'
import { IconCheck } from '@tabler/icons-react'
import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat, useWord } from '#platform/format.ts'
import { endpointQuery } from '#platform/queries.ts'
import { useAgencyZone } from '#platform/session.ts'
import classes from './CallLogger.module.css'
import { type LoggerForm, toInput } from './loggerForm.ts'

/** Which open commitments the entry would keep, as the rules say. Silent where it keeps none, or where nobody can tell. */
export function WillKeep({ form }: { form: LoggerForm }) {
  const { t } = useTranslation('touchpoints')
  const format = useFormat()
  const word = useWord()
  const kinds = useKeptKinds(form)
  const said = [...new Set(kinds)].map((kind) => word(`commitment.kind.${kind}`))
  return (
    <p className={classes.keeps} aria-live="polite" hidden={said.length === 0}>
      <IconCheck size={16} stroke={2} aria-hidden="true" />
      <span>{t('logger.keeps', { what: format.list(said) })}</span>
    </p>
  )
}

function useKeptKinds(form: LoggerForm) {
  const zone = useAgencyZone()
  const { projectIds, channel, direction, outcome, contactId, occurredAt } = toInput({ form, zone })
  const query = {
    channel,
    direction,
    outcome,
    ...(contactId && { contactId }),
    ...(occurredAt && { occurredAt }),
  }
  const answers = useQueries({
    queries: projectIds.map((projectId) => ({
      ...endpointQuery(previewTouchpoint, { params: { projectId }, query }),
      placeholderData: keepPreviousData,
    })),
  })
  return answers.flatMap(({ data, isError }) => (isError ? [] : (data?.keeps ?? []))).map(({ kind }) => kind)
}
