import { Button, NumberInput } from '@mantine/core'
import { type PolicyAmount, policyLimits } from '@rytm/domain/commitments/policy.ts'
import type { ReactNode } from 'react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Policy.module.css'
import type { PolicyScope } from './policyForm.ts'

interface ClockProps {
  name: PolicyAmount
  value: number
  above: number
  scope: PolicyScope
  isFaulty: boolean
  onChange: (value: number) => void
}

/** One clock: a sentence with its number in it, and what would hold without it. */
export function ClockField({ name, value, above, scope, isFaulty, onChange }: ClockProps) {
  const { t } = useTranslation('policy')
  const errorId = useId()
  const { min, max } = policyLimits[name]
  return (
    <Sentence
      text={t(`clock.${name}`, { count: Number.isNaN(value) ? above : value })}
      name={t(`name.${name}`)}
      above={value === above ? undefined : t(`usual.${scope}`, { value: above })}
      onReset={() => onChange(above)}
      problem={isFaulty ? t('limits', { min, max }) : undefined}
      problemId={errorId}
    >
      <NumberInput
        aria-label={t(`name.${name}`)}
        aria-describedby={isFaulty ? errorId : undefined}
        className={classes.number}
        value={Number.isNaN(value) ? '' : value}
        onChange={(typed) => onChange(typed === '' ? Number.NaN : Number(typed))}
        min={min}
        max={max}
        clampBehavior="none"
        allowNegative={false}
        error={isFaulty}
        size="sm"
      />
    </Sentence>
  )
}

interface SentenceProps {
  /** With `[n]` where the field stands. */
  text: string
  name: string
  above: string | undefined
  onReset: () => void
  problem: string | undefined
  problemId: string
  children: ReactNode
}

export function Sentence({ text, name, above, onReset, problem, problemId, children }: SentenceProps) {
  const { t } = useTranslation('policy')
  const [before = '', after = ''] = text.split('[n]')
  // A full stop stays with its number where the line breaks.
  const mark = /^\S*/.exec(after)?.[0] ?? ''
  return (
    <li className={classes.clock}>
      <div className={classes.sentence}>
        {before}
        <span className={classes.field}>
          {children}
          {mark}
        </span>
        {after.slice(mark.length)}
      </div>
      {above && (
        <span className={classes.above}>
          {above}
          <Button variant="subtle" size="compact-sm" aria-label={t('reset_of', { name })} onClick={onReset}>
            {t('reset')}
          </Button>
        </span>
      )}
      {problem && (
        <p id={problemId} className={classes.problem}>
          {problem}
        </p>
      )}
    </li>
  )
}
