import { ActionIcon, Button, InputError, TextInput, Title } from '@mantine/core'
import type { AgencyCalendar } from '@rytm/contract/agencies.ts'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './AgencyScreen.module.css'
import { type CalendarFault, isFaultAt } from './calendarFault.ts'
import { fromClock, toClock } from './clockTime.ts'

type Weekly = AgencyCalendar['weekly']
type Interval = NonNullable<Weekly['1']>[number]
export const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const
type Weekday = (typeof weekdays)[number]

interface Props {
  weekly: Weekly
  fault: CalendarFault | undefined
  onChange: (weekly: Weekly) => void
}

export function WeekHours({ weekly, fault, onChange }: Props) {
  const { t } = useTranslation('agencies')
  return (
    <section aria-labelledby="hours">
      <Title order={2} id="hours">
        {t('settings.hours')}
      </Title>
      <p className={classes.text}>{t('settings.hours_text')}</p>
      <ul className={classes.rows}>
        {weekdays.map((day) => (
          <DayRow
            key={day}
            day={day}
            intervals={weekly[day] ?? []}
            fault={fault}
            onChange={(intervals) => onChange({ ...weekly, [day]: intervals })}
          />
        ))}
      </ul>
      {fault?.path === 'weekly' && <InputError mt="xs">{t('fault.no_opening_time')}</InputError>}
    </section>
  )
}

interface DayProps {
  day: Weekday
  intervals: readonly Interval[]
  fault: CalendarFault | undefined
  onChange: (intervals: Interval[]) => void
}

function DayRow({ day, intervals, fault, onChange }: DayProps) {
  const { t } = useTranslation('agencies')
  const name = t(`weekday.${day}`)
  const path = `weekly.${day}`
  const isOpen = intervals.length > 0
  const replace = (index: number, interval: Interval) =>
    onChange(intervals.map((known, at) => (at === index ? interval : known)))
  return (
    <li className={classes.day}>
      <span className={classes.name}>{name}</span>
      <div className={classes.intervals}>
        {!isOpen && <span className={classes.closed}>{t('settings.closed')}</span>}
        {intervals.map((interval, index) => (
          <IntervalFields
            // biome-ignore lint/suspicious/noArrayIndexKey: an interval is its place in the day
            key={index}
            name={name}
            interval={interval}
            isWrong={isFaultAt({ fault, path: `${path}.${index}` })}
            onChange={(changed) => replace(index, changed)}
            onRemove={() => onChange(intervals.filter((_, at) => at !== index))}
          />
        ))}
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={t(isOpen ? 'settings.add_interval' : 'settings.open_day', { day: name })}
          onClick={() => onChange([...intervals, nextInterval(intervals)])}
        >
          <IconPlus size={16} stroke={1.75} aria-hidden="true" />
        </Button>
        {isFaultAt({ fault, path }) && (
          <InputError className={classes.below}>{t('fault.invalid_interval')}</InputError>
        )}
        {intervals.some(({ endMinute }) => endMinute === lastMinute) && (
          <span className={`${classes.below} ${classes.closed}`}>{t('settings.minute_lost')}</span>
        )}
      </div>
    </li>
  )
}

/** 23:59: what people type who mean midnight. */
const lastMinute = 1439

/** A first one from nine to five; another begins an hour after the last. */
function nextInterval(intervals: readonly Interval[]): Interval {
  const last = intervals.at(-1)
  if (!last) return { startMinute: 540, endMinute: 1020 }
  const startMinute = Math.min(last.endMinute + 60, 1380)
  return { startMinute, endMinute: Math.min(startMinute + 180, 1440) }
}

interface IntervalProps {
  name: string
  interval: Interval
  isWrong: boolean
  onChange: (interval: Interval) => void
  onRemove: () => void
}

function IntervalFields({ name, interval, isWrong, onChange, onRemove }: IntervalProps) {
  const { t } = useTranslation('agencies')
  const { startMinute, endMinute } = interval
  return (
    <span className={classes.interval}>
      <TextInput
        type="time"
        size="xs"
        error={isWrong}
        aria-label={t('settings.from', { day: name })}
        value={toClock(startMinute)}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...interval, startMinute: fromClock(value) ?? startMinute })
        }
      />
      <span aria-hidden="true">{'–'}</span>
      <TextInput
        type="time"
        size="xs"
        error={isWrong}
        aria-label={t('settings.to', { day: name })}
        value={toClock(endMinute)}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...interval, endMinute: (fromClock(value) ?? endMinute) || 1440 })
        }
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('settings.remove_interval', { day: name })}
        onClick={onRemove}
      >
        <IconX size={16} stroke={1.75} aria-hidden="true" />
      </ActionIcon>
    </span>
  )
}
