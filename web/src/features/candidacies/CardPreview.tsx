import type { CandidateCard } from '@rytm/contract/candidacies.card.ts'
import { fileSize } from '@rytm/contract/words/format.ts'
import { IconEye } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat, useWord } from '#platform/format.ts'
import { useLanguage } from '#platform/i18n.ts'
import classes from './CandidateCard.module.css'

/** The same card that stands on the client's page. */
export function CardPreview({ card }: { card: CandidateCard }) {
  const { t } = useTranslation('candidateCard')
  const word = useWord()
  const language = useLanguage()
  const { clientSees: seen, isShown } = card
  return (
    <section className={classes.section} aria-label={t('preview.title')}>
      <h3 className={classes.heading}>{t('preview.title')}</h3>
      {!isShown && (
        <p className={classes.meta}>{t('preview.not_shown', { stage: word('stage.presented') })}</p>
      )}
      <div className={classes.preview}>
        <IconEye size={16} stroke={1.8} aria-hidden="true" />
        <div>
          <p className={classes.previewName}>
            {seen.name ?? t('preview.number', { number: seen.publicNumber })}
          </p>
          <p className={classes.meta}>
            <Standing card={card} />
          </p>
          {seen.summary ? (
            <p className={classes.said}>{seen.summary}</p>
          ) : (
            <p className={classes.meta}>{t('preview.empty')}</p>
          )}
          <p className={classes.meta}>
            {seen.file
              ? t('preview.file', {
                  format: seen.file.format.toUpperCase(),
                  size: fileSize({ bytes: seen.file.bytes, language }),
                })
              : t('preview.no_file')}
          </p>
        </div>
      </div>
    </section>
  )
}

function Standing({ card: { clientSees } }: { card: CandidateCard }) {
  const { t } = useTranslation('candidateCard')
  const word = useWord()
  const format = useFormat()
  const { name, publicNumber, stage, presentedOn, presentedBy } = clientSees
  const parts = [
    name === null ? null : publicNumber,
    stage === 'presented' ? null : word(`stage.${stage}`),
    presentedOn &&
      presentedBy &&
      t('preview.presented', { date: format.longDate(presentedOn), name: presentedBy }),
  ]
  return <>{parts.filter((part) => part).join(' · ')}</>
}
