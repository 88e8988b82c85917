import { Button, Group, NativeSelect } from '@mantine/core'
import { type CandidateCard, recordPermission } from '@rytm/contract/candidacies.card.ts'
import {
  type PermissionAnswer,
  type PermissionWay,
  permissionWays,
} from '@rytm/domain/candidates/permission.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndpointMutation } from '#platform/queries.ts'
import { DateText } from '#ui/DateText.tsx'
import { FormErrors } from '#ui/FormErrors.tsx'
import { StatusBadge } from '#ui/StatusBadge.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import classes from './CandidateCard.module.css'
import type { CardProps } from './CardSummary.tsx'
import { candidacyRefreshes } from './useCandidacyMoves.ts'

export function Permission({ card, mayWrite }: CardProps) {
  const { t } = useTranslation('candidateCard')
  const { isNamed, clientName, facts } = card.permission
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>{t('permission.title')}</h3>
      <p>
        <StatusBadge tone={isNamed ? 'good' : 'neutral'}>
          {isNamed
            ? t('permission.named')
            : t('permission.anonymous', { number: card.clientSees.publicNumber })}
        </StatusBadge>
      </p>
      <p className={classes.meta}>{t('permission.for', { client: clientName })}</p>
      {mayWrite && <PermissionForm key={facts.length} card={card} />}
      {facts.length === 0 && <p className={`${classes.meta} ${classes.none}`}>{t('permission.none')}</p>}
      <ul className={classes.facts}>
        {facts.map((fact) => (
          <li key={fact.id}>
            {t(`permission.fact.${fact.answer}`)}, {t(`way.${fact.way}`)}
            <span className={classes.meta}>
              <DateText instant={fact.occurredAt} /> · {fact.by.name}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function PermissionForm({ card }: { card: CandidateCard }) {
  const { t } = useTranslation('candidateCard')
  const notify = useNotify()
  const [way, setWay] = useState<PermissionWay>('phone')
  const record = useEndpointMutation({ endpoint: recordPermission, refreshes: candidacyRefreshes })
  const answer: PermissionAnswer = card.permission.isNamed ? 'withdrawn' : 'given'
  const save = () =>
    record.mutate(
      { params: { candidacyId: card.candidacyId }, body: { answer, way } },
      { onSuccess: (saved) => notify.done(said(saved)) },
    )
  const said = ({ permission, isShown }: CandidateCard) => {
    if (!permission.isNamed) return t('permission.withdrawn_done')
    return t(isShown ? 'permission.given_done' : 'permission.given_done_hidden')
  }
  return (
    <>
      <Group gap="sm" align="end">
        <NativeSelect
          className={classes.grow}
          label={t('permission.way')}
          value={way}
          data={permissionWays.map((value) => ({ value, label: t(`way.${value}`) }))}
          onChange={(event) => setWay(event.currentTarget.value as PermissionWay)}
        />
        <Button variant="default" loading={record.isPending} onClick={save}>
          {t(answer === 'given' ? 'permission.give' : 'permission.withdraw')}
        </Button>
      </Group>
      <FormErrors error={record.error} />
    </>
  )
}
