import { Button, Group, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type AgencyInput, type AgencyView, updateAgency } from '@rytm/contract/agencies.ts'
import { useTranslation } from 'react-i18next'
import { useEndpointMutation } from '#platform/queries.ts'
import { useMay } from '#platform/session.ts'
import { FormErrors, useFieldProblems } from '#ui/FormErrors.tsx'
import { SaveBar } from '#ui/SaveBar.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import { AgencyBasics } from './AgencyBasics.tsx'
import classes from './AgencyScreen.module.css'
import { DaysOff, ExtraDays } from './CalendarDays.tsx'
import { CalendarTrial } from './CalendarTrial.tsx'
import { calendarFaultOf } from './calendarFault.ts'
import { Holidays } from './Holidays.tsx'
import { useCalendarTrial } from './useCalendarTrial.ts'
import { WeekHours } from './WeekHours.tsx'

const calendarFields = ['zone', 'country', 'region', 'calendar'] as const

export function AgencyForm({ agency }: { agency: AgencyView }) {
  const { t } = useTranslation('agencies')
  const notify = useNotify()
  const readOnly = !useMay('agency.settings')
  const { name, language, zone, country, region, calendar, revision } = agency
  const form = useForm<AgencyInput>({
    initialValues: { name, language, zone, country, region, calendar },
  })
  const fieldProblems = useFieldProblems()
  const save = useEndpointMutation({ endpoint: updateAgency, refreshes: ['agencies', 'people'] })
  const trial = useCalendarTrial({
    input: {
      zone: form.values.zone,
      country: form.values.country,
      region: form.values.region,
      calendar: form.values.calendar,
    },
    enabled: !readOnly,
  })
  const fault = calendarFaultOf(trial.error)
  const changesCalendar = calendarFields.some((field) => form.isDirty(field))
  // The answer brings a new revision and with it a new form: callbacks of `mutate` would go with the old one.
  const submit = form.onSubmit((input) =>
    save
      .mutateAsync({ body: { ...input, revision } })
      .then(
        () => notify.done(t(changesCalendar ? 'settings.saved_calendar' : 'settings.saved')),
        fieldProblems(form),
      ),
  )
  return (
    <form onSubmit={submit}>
      {readOnly && <p className={classes.text}>{t('settings.read_only')}</p>}
      <fieldset disabled={readOnly} className={classes.plain}>
        <Stack gap={48} maw={720}>
          <AgencyBasics form={form} agency={agency} tried={trial.last} fault={fault} />
          <WeekHours
            weekly={form.values.calendar.weekly}
            fault={fault}
            onChange={(weekly) => form.setFieldValue('calendar.weekly', weekly)}
          />
          <DaysOff
            days={form.values.calendar.daysOff}
            fault={fault}
            onChange={(days) => form.setFieldValue('calendar.daysOff', days)}
          />
          <ExtraDays
            days={form.values.calendar.extraWorkingDays}
            fault={fault}
            onChange={(days) => form.setFieldValue('calendar.extraWorkingDays', days)}
          />
          {!readOnly && <CalendarTrial trial={trial.data} error={trial.error} isAsking={trial.isFetching} />}
        </Stack>
        {!readOnly && (
          <SaveBar>
            <FormErrors error={save.error} known={['name']} />
            <Group>
              <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
                {t('settings.save')}
              </Button>
              {form.isDirty() && (
                <span className={classes.text}>
                  {t(changesCalendar ? 'settings.unsaved_calendar' : 'settings.unsaved')}
                </span>
              )}
            </Group>
          </SaveBar>
        )}
      </fieldset>
      <Holidays holidays={trial.last?.holidays ?? agency.holidays} />
    </form>
  )
}
