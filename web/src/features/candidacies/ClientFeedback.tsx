import type { CandidateCard } from '@rytm/contract/candidacies.card.ts'
import { useTranslation } from 'react-i18next'
import { DateText } from '#ui/DateText.tsx'
import { TextWarnings } from '#ui/FactText.tsx'
import classes from './CandidateCard.module.css'

/** What the client's people answered to the card, the newest first. */
export function ClientFeedback({ card: { feedback } }: { card: CandidateCard }) {
  const { t } = useTranslation('candidateCard')
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>{t('feedback.title')}</h3>
      {feedback.length === 0 && <p className={classes.meta}>{t('feedback.none')}</p>}
      <ul className={classes.facts}>
        {feedback.map(({ id, kind, text, by, givenAt }) => (
          <li key={id}>
            {by.name}: {t(`feedback.kind.${kind}`)}
            {text && <p className={classes.said}>{text}</p>}
            <TextWarnings text={text} />
            <span className={classes.meta}>
              <DateText instant={givenAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
