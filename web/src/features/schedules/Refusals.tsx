import { Anchor } from '@mantine/core'
import type { ScheduleActivity } from '@rytm/contract/schedules.ts'
import type { PublicationRefusal } from '@rytm/domain/schedules/decidePublication.ts'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import classes from './Publish.module.css'

interface Props {
  refusals: PublicationRefusal[]
  activities: ScheduleActivity[]
  onOpen: (activity: ScheduleActivity) => void
}

/** Why the plan cannot be published, all reasons at once, each with the way to the activities that cause it. */
export function Refusals({ refusals, activities, onOpen }: Props) {
  const { t } = useTranslation('schedules')
  const format = useFormat()
  const named = (ids: readonly string[]) => activities.filter(({ id }) => ids.includes(id))
  return (
    <div role="alert" className={classes.refusals}>
      <p className={classes.refusalsTitle}>
        <IconAlertTriangle size={16} stroke={1.75} aria-hidden="true" />
        {t('refusal.title')}
      </p>
      <ul>
        {refusals.map(({ code, activityIds }) => (
          <li key={code}>
            {t(`refusal.${wordOf(code)}`)}
            {named(activityIds).map((activity) => (
              <div key={activity.id}>
                <Anchor component="button" type="button" ta="left" onClick={() => onOpen(activity)}>
                  {activity.title}, {format.shortDate(activity.date)}
                </Anchor>
              </div>
            ))}
          </li>
        ))}
      </ul>
    </div>
  )
}

type RefusalWord = PublicationRefusal['code'] extends `schedules.${infer Word}` ? Word : never

function wordOf(code: PublicationRefusal['code']): RefusalWord {
  return code.slice('schedules.'.length) as RefusalWord
}
