import { Title } from '@mantine/core'
import type { CalendarExample, CalendarTrial as Trial } from '@rytm/contract/agencies.calendar.ts'
import { longInstant } from '@rytm/contract/words/format.ts'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#platform/i18n.ts'
import { useProblemText } from '#ui/problemText.ts'
import { CalendarChanges } from './CalendarChanges.tsx'
import classes from './CalendarTrial.module.css'
import { calendarFaultOf } from './calendarFault.ts'

interface Props {
  trial: Trial | undefined
  error: unknown
  isAsking: boolean
}

/** Said for the values in the form, saved or not. */
export function CalendarTrial({ trial, error, isAsking }: Props) {
  const { t } = useTranslation('agencies')
  return (
    <section aria-labelledby="trial" aria-busy={isAsking} className={classes.panel}>
      <Title order={2} id="trial">
        {t('trial.title')}
      </Title>
      <p className={classes.text}>{t('trial.text')}</p>
      {error ? (
        <Refusal error={error} />
      ) : (
        trial && (
          <>
            <ul className={classes.examples}>
              {trial.examples.map((example) => (
                <Example key={example.at} example={example} zone={trial.zone} />
              ))}
            </ul>
            <p className={classes.text}>{t('trial.zone', { zone: trial.zone })}</p>
            <CalendarChanges changes={trial.changes} />
          </>
        )
      )}
      <p className={classes.note}>{t('trial.only_open')}</p>
    </section>
  )
}

function Refusal({ error }: { error: unknown }) {
  const { t } = useTranslation('agencies')
  const { problemText } = useProblemText()
  const fault = calendarFaultOf(error)
  return <p className={classes.refusal}>{fault ? t(`fault.${fault.reason}`) : problemText(error)}</p>
}

function Example({ example, zone }: { example: CalendarExample; zone: string }) {
  const { t } = useTranslation('agencies')
  const language = useLanguage()
  const say = (instant: string) => longInstant({ instant, language, zone })
  const { moment, at, holiday, fourHoursEnd, secondDayEnds, weeklyReportDue } = example
  return (
    <li className={classes.example}>
      <h3 className={classes.moment}>
        {t(`trial.moment.${moment}`, { holiday: holiday?.name })}
        <span className={classes.at}>{say(at)}</span>
      </h3>
      <dl className={classes.answers}>
        <dt>{t('trial.four_hours')}</dt>
        <dd>{say(fourHoursEnd)}</dd>
        <dt>{t('trial.second_day')}</dt>
        <dd>{say(secondDayEnds)}</dd>
        <dt>{t('trial.weekly_report')}</dt>
        <dd>{weeklyReportDue ? say(weeklyReportDue) : t('trial.no_report')}</dd>
      </dl>
    </li>
  )
}
