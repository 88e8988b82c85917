import { Checkbox, UnstyledButton } from '@mantine/core'
import type { ScheduleActivity } from '@rytm/contract/schedules.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import classes from './Activity.module.css'
import { ActivityOwner } from './ActivityOwner.tsx'

interface Props {
  activity: ScheduleActivity
  mayWrite: boolean
  onTick: (activity: ScheduleActivity) => void
  onOpen: (activity: ScheduleActivity) => void
}

export function ActivityRow({ activity, mayWrite, onTick, onOpen }: Props) {
  const { t } = useTranslation('schedules')
  const { title, doneOn } = activity
  return (
    <li className={classes.row} data-done={doneOn !== null || undefined}>
      <Checkbox
        className={classes.tick}
        size="xs"
        checked={doneOn !== null}
        disabled={!mayWrite}
        aria-label={t('activity.tick', { title })}
        onChange={() => onTick(activity)}
      />
      <div className={classes.words}>
        {mayWrite ? (
          <UnstyledButton className={classes.title} onClick={() => onOpen(activity)}>
            {title}
          </UnstyledButton>
        ) : (
          <span className={classes.title}>{title}</span>
        )}
        {activity.note && <p className={classes.note}>{activity.note}</p>}
        <ActivityFoot activity={activity} />
      </div>
    </li>
  )
}

function ActivityFoot({ activity: { owner, doneOn, date } }: { activity: ScheduleActivity }) {
  const { t } = useTranslation('schedules')
  const format = useFormat()
  return (
    <p className={classes.foot}>
      <ActivityOwner owner={owner} />
      {doneOn && (
        <span className={classes.done}>{t('activity.done', { date: format.shortDate(doneOn) })}</span>
      )}
      {!doneOn && date < format.today() && <span className={classes.late}>{t('activity.overdue')}</span>}
    </p>
  )
}
