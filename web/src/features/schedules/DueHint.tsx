import type { ScheduleState } from '@rytm/contract/schedules.ts'
import { IconAlertTriangle, IconCircleCheck, IconClock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { currentInstant } from '#platform/clock.ts'
import { useFormat } from '#platform/format.ts'
import { DateText } from '#ui/DateText.tsx'
import classes from './Schedule.module.css'

/** By when the client must have the first version, or since when the client has which one. */
export function DueHint({ state: { versions, dueAt, agreedOn } }: { state: ScheduleState }) {
  const { t } = useTranslation('schedules')
  const format = useFormat()
  const owned = versions.find((version) => arrived(version) !== undefined)
  const latest = versions[0]
  const since = owned && arrived(owned)?.handedOverAt
  if (owned && since && owned === latest)
    return (
      <Hint tone="good">
        {t('due.client_has', { number: owned.number })} <DateText instant={since} />
      </Hint>
    )
  if (owned)
    return (
      <Hint tone="warn">{t('due.client_has_older', { number: owned.number, latest: latest?.number })}</Hint>
    )
  if (!dueAt) return null
  const late = Temporal.Instant.compare(dueAt, currentInstant()) < 0
  return (
    <Hint tone={late ? 'bad' : 'neutral'}>
      {latest && `${t('due.not_handed_over', { number: latest.number })} `}
      {late ? t('due.late') : t('due.until')}{' '}
      {agreedOn ? t('due.agreed', { date: format.fullDate(agreedOn) }) : <DateText instant={dueAt} />}
    </Hint>
  )
}

/** The first one that did not come back. */
const arrived = ({ handovers }: ScheduleState['versions'][number]) =>
  handovers.find(({ returnedAt }) => returnedAt === null)

const icons = { good: IconCircleCheck, warn: IconAlertTriangle, bad: IconAlertTriangle, neutral: IconClock }

function Hint({ tone, children }: { tone: keyof typeof icons; children: ReactNode }) {
  const Icon = icons[tone]
  return (
    <p className={classes.hint} data-tone={tone}>
      <Icon size={16} stroke={1.75} aria-hidden="true" />
      <span>{children}</span>
    </p>
  )
}
