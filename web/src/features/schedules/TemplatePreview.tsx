import { useTranslation } from 'react-i18next'
import { ActivityOwner } from './ActivityOwner.tsx'
import classes from './Template.module.css'
import type { ShownActivity, TemplateWeek } from './templateWeeks.ts'

/** What a template contains, week by week. */
export function TemplatePreview({ weeks }: { weeks: readonly TemplateWeek[] }) {
  const { t } = useTranslation('schedules')
  const count = weeks.reduce((sum, { activities }) => sum + activities.length, 0)
  return (
    <section aria-label={t('template.preview')}>
      <p className={classes.summary}>{t('template.contains', { count })}</p>
      <div className={classes.weeks}>
        {weeks.map(({ number, activities }) => (
          <div key={number} className={classes.week}>
            <h3 className={classes.heading}>{t('week', { number })}</h3>
            <ul className={classes.list}>
              {activities.map((activity) => (
                <TemplateRow key={activity.id} activity={activity} />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}

function TemplateRow({ activity: { title, owner } }: { activity: ShownActivity }) {
  return (
    <li className={classes.row}>
      <span>{title}</span>
      {owner === 'client' && (
        <span className={classes.owner}>
          <ActivityOwner owner={owner} />
        </span>
      )}
    </li>
  )
}
