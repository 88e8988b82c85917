import { Button, Group, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type AgencyInput, type AgencyView, getAgency, updateAgency } from '@rytm/contract/agencies.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { endpointQuery, typedInto, useEndpointMutation } from '#platform/queries.ts'
import { useMay } from '#platform/session.ts'
import { ErrorState } from '#ui/ErrorState.tsx'
import { FormErrors, useFieldProblems } from '#ui/FormErrors.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import { AgencyBasics } from './AgencyBasics.tsx'
import classes from './AgencyScreen.module.css'
import { DaysOff, ExtraDays } from './CalendarDays.tsx'
import { Holidays } from './Holidays.tsx'
import { SampleSection } from './SampleSection.tsx'
import { WeekHours } from './WeekHours.tsx'

export function AgencyScreen() {
  const { t } = useTranslation('agencies')
  const { data, error, refetch } = useQuery({
    ...endpointQuery(getAgency),
    ...typedInto,
    refetchOnWindowFocus: false,
  })
  return (
    <>
      <PageHeader title={t('settings.title')} subtitle={t('settings.subtitle')} />
      {data && <AgencyForm key={data.revision} agency={data} />}
      {data && <SampleSection />}
      {!data && (error ? <ErrorState error={error} onRetry={refetch} /> : <LoadingSkeleton shape="list" />)}
    </>
  )
}

function AgencyForm({ agency }: { agency: AgencyView }) {
  const { t } = useTranslation('agencies')
  const notify = useNotify()
  const readOnly = !useMay('agency.settings')
  const { name, language, zone, country, region, calendar, revision } = agency
  const form = useForm<AgencyInput>({
    initialValues: { name, language, zone, country, region, calendar },
  })
  const fieldProblems = useFieldProblems()
  const save = useEndpointMutation({ endpoint: updateAgency, refreshes: ['agencies', 'people'] })
  const submit = form.onSubmit((input) =>
    save.mutate(
      { body: { ...input, revision } },
      { onSuccess: () => notify.done(t('settings.saved')), onError: fieldProblems(form) },
    ),
  )
  return (
    <form onSubmit={submit}>
      {readOnly && <p className={classes.text}>{t('settings.read_only')}</p>}
      <fieldset disabled={readOnly} className={classes.plain}>
        <Stack gap={48} maw={720}>
          <AgencyBasics form={form} agency={agency} />
          <WeekHours
            weekly={form.values.calendar.weekly}
            onChange={(weekly) => form.setFieldValue('calendar.weekly', weekly)}
          />
          <DaysOff
            days={form.values.calendar.daysOff}
            onChange={(days) => form.setFieldValue('calendar.daysOff', days)}
          />
          <ExtraDays
            days={form.values.calendar.extraWorkingDays}
            onChange={(days) => form.setFieldValue('calendar.extraWorkingDays', days)}
          />
        </Stack>
        {!readOnly && (
          <div className={classes.bar}>
            <FormErrors error={save.error} known={['name']} />
            <Group>
              <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
                {t('settings.save')}
              </Button>
              {form.isDirty() && <span className={classes.text}>{t('settings.unsaved')}</span>}
            </Group>
          </div>
        )}
      </fieldset>
      <Holidays holidays={agency.holidays} />
    </form>
  )
}
