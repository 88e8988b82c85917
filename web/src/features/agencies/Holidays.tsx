import { Title } from '@mantine/core'
import type { AgencyView } from '@rytm/contract/agencies.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import classes from './AgencyScreen.module.css'

export function Holidays({ holidays }: { holidays: AgencyView['holidays'] }) {
  const { t } = useTranslation('agencies')
  const format = useFormat()
  return (
    <section aria-labelledby="holidays">
      <Title order={2} id="holidays">
        {t('settings.holidays')}
      </Title>
      <p className={classes.text}>{t('settings.holidays_text')}</p>
      <ul className={classes.holidays}>
        {holidays.map(({ date, name }) => (
          <li key={`${date} ${name}`} className={classes.holiday}>
            <span>{name}</span>
            <span className={classes.date}>{format.fullDate(date)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
