import { type Health, healthStates } from '@rytm/contract/views/shared.ts'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { HealthBadge } from '#ui/HealthBadge.tsx'
import classes from './PartsForm.module.css'

interface Props {
  value: Health | null
  onChange: (health: Health) => void
}

/** Three big choices: shape, word and colour, and what each of them promises. */
export function HealthChoice({ value, onChange }: Props) {
  const { t } = useTranslation('reports')
  const name = useId()
  return (
    <fieldset className={classes.health} id="part-health" tabIndex={-1}>
      <legend>{t('parts.health')}</legend>
      {healthStates.map((health) => (
        <label key={health} className={classes.choice} data-health={health} data-checked={value === health}>
          <input
            type="radio"
            name={name}
            value={health}
            checked={value === health}
            onChange={() => onChange(health)}
          />
          <HealthBadge health={health} />
          <span className={classes.promise}>{t(`parts.health_hint.${health}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}
