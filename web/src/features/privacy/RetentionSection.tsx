import { Button, Checkbox, NumberInput, Stack, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { getRetention, type Retention, setRetention } from '@rytm/contract/privacy.retention.ts'
import { mostRetentionMonths } from '@rytm/domain/candidates/retention.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { endpointQuery, typedInto, useEndpointMutation } from '#platform/queries.ts'
import { useMay } from '#platform/session.ts'
import { ErrorState } from '#ui/ErrorState.tsx'
import { FormErrors } from '#ui/FormErrors.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import classes from './Privacy.module.css'
import { SoonErased } from './SoonErased.tsx'

export function RetentionSection() {
  const { t } = useTranslation('privacy')
  const saved = useQuery({ ...endpointQuery(getRetention, { query: {} }), ...typedInto })
  return (
    <section>
      <Title order={2}>{t('retention.title')}</Title>
      <p className={classes.lead}>{t('retention.text')}</p>
      {saved.isPending && <LoadingSkeleton shape="list" />}
      {saved.isError && <ErrorState error={saved.error} onRetry={() => void saved.refetch()} />}
      {saved.data && <Settings key={saved.data.revision} saved={saved.data} />}
    </section>
  )
}

/** Typing another number of months shows at once whom it would reach. */
function Settings({ saved }: { saved: Retention }) {
  const { t } = useTranslation('privacy')
  const mayChange = useMay('privacy.retention')
  const notify = useNotify()
  const [months, setMonths] = useState(saved.months)
  const [enabled, setEnabled] = useState(saved.enabled)
  const [tried] = useDebouncedValue(months, 300)
  const trial = useQuery({
    ...endpointQuery(getRetention, { query: { months: tried } }),
    placeholderData: keepPreviousData,
  })
  const save = useEndpointMutation({ endpoint: setRetention, refreshes: ['privacy'] })
  const isChanged = months !== saved.months || enabled !== saved.enabled || saved.revision === 0
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const body = { months, enabled, revision: saved.revision }
        save.mutate({ body }, { onSuccess: () => notify.done(t('retention.saved')) })
      }}
    >
      <Stack gap="md" align="flex-start">
        <NumberInput
          label={t('retention.months')}
          description={t('retention.months_hint')}
          min={1}
          max={mostRetentionMonths}
          allowDecimal={false}
          clampBehavior="strict"
          disabled={!mayChange}
          value={months}
          onChange={(value) => typeof value === 'number' && setMonths(value)}
        />
        <Checkbox
          label={t('retention.enabled')}
          description={t('retention.enabled_hint')}
          disabled={!mayChange}
          checked={enabled}
          onChange={(event) => setEnabled(event.currentTarget.checked)}
        />
        <FormErrors error={save.error} />
        {mayChange && isChanged && (
          <Button type="submit" variant="default" loading={save.isPending}>
            {t('retention.save')}
          </Button>
        )}
      </Stack>
      <SoonErased retention={trial.data ?? saved} enabled={enabled} />
    </form>
  )
}
