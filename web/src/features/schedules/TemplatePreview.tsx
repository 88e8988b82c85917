import type { ScheduleKind } from '@rytm/domain/schedules/scheduleTemplate.ts'
import { useTranslation } from 'react-i18next'
import { ActivityOwner } from './ActivityOwner.tsx'
import classes from './Template.module.css'
import { templateWeeks } from './templateWeeks.ts'

export function TemplatePreview(question: { kind: ScheduleKind; weeks: number }) {
  const { t } = useTranslation('schedules')
  const weeks = templateWeeks(question)
  const count = weeks.reduce((sum, { activities }) => sum + activities.length, 0)
  return (
    <section aria-label={t('template.preview')}>
      <p className={classes.summary}>{t('template.contains', { count })}</p>
      <div className={classes.weeks}>
        {weeks.map(({ number, activities }) => (
          <div key={number} className={classes.week}>
            <h3 className={classes.heading}>{t('week', { number })}</h3>
            <ul className={classes.list}>
              {activities.map(({ id, key, owner }) => (
                <TemplateRow key={id} name={key} owner={owner} />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}

function TemplateRow({ name, owner }: { name: string; owner: 'agency' | 'client' }) {
  const { t } = useTranslation('scheduleTemplates')
  const title = t as unknown as (key: string) => string
  return (
    <li className={classes.row}>
      <span>{title(`activity.${name}`)}</span>
      {owner === 'client' && (
        <span className={classes.owner}>
          <ActivityOwner owner={owner} />
        </span>
      )}
    </li>
  )
}
