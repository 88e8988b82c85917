import { type ClosingResult, closingResults } from '@rytm/domain/reports/closing.ts'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import classes from './PartsForm.module.css'

interface Props {
  value: ClosingResult | null
  openings: number
  onChange: (result: ClosingResult) => void
}

/** The status that the project will have; "partly" needs more than one opening. */
export function ClosingResultChoice({ value, openings, onChange }: Props) {
  const { t } = useTranslation('closing')
  const word = useWord()
  const name = useId()
  const possible = closingResults.filter((result) => openings > 1 || result !== 'partly_filled')
  return (
    <fieldset className={classes.health} id="part-result" tabIndex={-1}>
      <legend>{t('result')}</legend>
      {possible.map((result) => (
        <label key={result} className={classes.choice} data-checked={value === result}>
          <input
            type="radio"
            name={name}
            value={result}
            checked={value === result}
            onChange={() => onChange(result)}
          />
          <strong>{word(`project.status.${result}`)}</strong>
          <span className={classes.promise}>{t(`result_hint.${result}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}
