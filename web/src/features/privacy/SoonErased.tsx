import type { Retention } from '@rytm/contract/privacy.retention.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import classes from './Privacy.module.css'

/** Whom the time of keeping reaches within 60 days, or has reached already. */
export function SoonErased({ retention, enabled }: { retention: Retention; enabled: boolean }) {
  const { t } = useTranslation('privacy')
  const format = useFormat()
  const { soon, soonCount, kept } = retention
  return (
    <section aria-label={t('retention.preview')}>
      <h3 className={classes.heading}>
        {soonCount === 0
          ? t('retention.nobody')
          : t(enabled ? 'retention.will' : 'retention.would', { count: soonCount })}
      </h3>
      {kept > 0 && <p className={classes.meta}>{t('retention.kept', { count: kept })}</p>}
      <ul className={classes.list}>
        {soon.map(({ candidateId, name, dueOn, from, because, announcedOn }) => (
          <li key={candidateId} className={classes.row}>
            <div>
              {name}
              <div className={classes.meta}>
                {t(`retention.because.${because}`, { date: format.longDate(from) })}
                {announcedOn && ` · ${t('retention.announced', { date: format.longDate(announcedOn) })}`}
              </div>
            </div>
            <span className={classes.meta}>{t('retention.due', { date: format.longDate(dueOn) })}</span>
          </li>
        ))}
      </ul>
      {soonCount > soon.length && (
        <p className={classes.meta}>{t('retention.further', { count: soonCount - soon.length })}</p>
      )}
    </section>
  )
}
