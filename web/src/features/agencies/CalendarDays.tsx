import { ActionIcon, Button, InputError, NativeSelect, TextInput, Title } from '@mantine/core'
import type { AgencyCalendar } from '@rytm/contract/agencies.ts'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import classes from './AgencyScreen.module.css'
import { type CalendarFault, isFaultAt } from './calendarFault.ts'
import { weekdays } from './WeekHours.tsx'

type DayOff = AgencyCalendar['daysOff'][number]
type ExtraDay = AgencyCalendar['extraWorkingDays'][number]

interface ListProps<Day extends { date: string }> {
  days: Day[]
  fault: CalendarFault | undefined
  onChange: (days: Day[]) => void
}

export function DaysOff({ days, fault, onChange }: ListProps<DayOff>) {
  const { t } = useTranslation('agencies')
  const { today } = useFormat()
  return (
    <DayList
      id="days-off"
      path="daysOff"
      fault={fault}
      title={t('settings.days_off')}
      text={t('settings.days_off_text')}
      days={days}
      onChange={onChange}
      added={() => ({ date: today(), name: '' })}
    >
      {(day, change) => (
        <TextInput
          label={t('settings.day_name')}
          maxLength={100}
          value={day.name}
          onChange={(event) => change({ ...day, name: event.currentTarget.value })}
        />
      )}
    </DayList>
  )
}

export function ExtraDays({ days, fault, onChange }: ListProps<ExtraDay>) {
  const { t } = useTranslation('agencies')
  const { today } = useFormat()
  return (
    <DayList
      id="extra-days"
      path="extraWorkingDays"
      fault={fault}
      title={t('settings.extra_days')}
      text={t('settings.extra_days_text')}
      days={days}
      onChange={onChange}
      added={(): ExtraDay => ({ date: today(), hoursOf: 1 })}
    >
      {(day, change) => (
        <NativeSelect
          label={t('settings.hours_of')}
          value={String(day.hoursOf)}
          data={weekdays.map((value) => ({ value, label: t(`weekday.${value}`) }))}
          onChange={(event) =>
            change({ ...day, hoursOf: Number(event.currentTarget.value) as ExtraDay['hoursOf'] })
          }
        />
      )}
    </DayList>
  )
}

interface DayListProps<Day extends { date: string }> extends ListProps<Day> {
  id: string
  /** Where the days stand in the calendar. */
  path: string
  title: string
  text: string
  added: () => Day
  children: (day: Day, change: (day: Day) => void) => ReactNode
}

function DayList<Day extends { date: string }>({
  id,
  path,
  title,
  text,
  days,
  fault,
  onChange,
  added,
  children,
}: DayListProps<Day>) {
  const { t } = useTranslation('agencies')
  const replace = (index: number) => (changed: Day) =>
    onChange(days.map((day, at) => (at === index ? changed : day)))
  return (
    <section aria-labelledby={id}>
      <Title order={2} id={id}>
        {title}
      </Title>
      <p className={classes.text}>{text}</p>
      {days.map((day, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a day that is being typed has no other name
        <div key={index} className={classes.entry}>
          <TextInput
            type="date"
            label={t('settings.date')}
            required
            value={day.date}
            onChange={(event) => replace(index)({ ...day, date: event.currentTarget.value })}
          />
          {children(day, replace(index))}
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('settings.remove_day')}
            onClick={() => onChange(days.filter((_, at) => at !== index))}
          >
            <IconTrash size={18} stroke={1.5} aria-hidden="true" />
          </ActionIcon>
          {fault && isFaultAt({ fault, path: `${path}.${index}` }) && (
            <InputError className={classes.wide}>{t(`fault.${fault.reason}`)}</InputError>
          )}
        </div>
      ))}
      {days.length === 0 && <p className={classes.text}>{t('settings.no_days')}</p>}
      <Button
        mt="sm"
        size="xs"
        variant="default"
        leftSection={<IconPlus size={16} stroke={1.75} aria-hidden="true" />}
        onClick={() => onChange([...days, added()])}
      >
        {t('settings.add_day')}
      </Button>
    </section>
  )
}
