import { TextInput, Title } from '@mantine/core'
import type { PolicyValues } from '@rytm/contract/commitments.policy.ts'
import type { ReactNode } from 'react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { ClockField, Sentence } from './ClockField.tsx'
import classes from './Policy.module.css'
import { faultyFields, groups, type PolicyForm, type PolicyScope, toValues } from './policyForm.ts'
import { RhythmClocks } from './RhythmClocks.tsx'

interface ClocksProps {
  form: PolicyForm
  above: PolicyValues
  scope: PolicyScope
  onChange: (changes: Partial<PolicyForm>) => void
}

/** All clocks of one level, in the order in which a project meets them. */
export function Clocks({ form, above, scope, onChange }: ClocksProps) {
  const { t } = useTranslation('policy')
  const faulty = faultyFields(toValues(form))
  const amounts = (name: (typeof groups)[number]['name']) =>
    groups
      .find((group) => group.name === name)
      ?.amounts.map((amount) => (
        <ClockField
          key={amount}
          name={amount}
          value={form[amount]}
          above={above[amount]}
          scope={scope}
          isFaulty={faulty.has(amount)}
          onChange={(value) => onChange({ [amount]: value })}
        />
      ))
  return (
    <>
      <Group title={t('group.start')}>{amounts('start')}</Group>
      {scope !== 'project' && (
        <Group title={t('group.rhythm')} note={t('rhythm_agreed')}>
          <RhythmClocks
            rhythm={form.rhythm}
            above={above.rhythm}
            scope={scope}
            isFaulty={faulty.has('rhythm')}
            onChange={(rhythm) => onChange({ rhythm })}
          />
        </Group>
      )}
      <Group title={t('group.talk')}>{amounts('talk')}</Group>
      <Group title={t('group.end')}>
        {amounts('end')}
        <Checks
          checks={form.checks}
          above={above.guaranteeCheckDays.join(', ')}
          scope={scope}
          isFaulty={faulty.has('guaranteeCheckDays')}
          onChange={(checks) => onChange({ checks })}
        />
      </Group>
    </>
  )
}

export function Group({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <section className={classes.group}>
      <Title order={2}>{title}</Title>
      <ul className={classes.clocks}>{children}</ul>
      {note && <p className={classes.note}>{note}</p>}
    </section>
  )
}

interface ChecksProps {
  checks: string
  above: string
  scope: PolicyScope
  isFaulty: boolean
  onChange: (checks: string) => void
}

function Checks({ checks, above, scope, isFaulty, onChange }: ChecksProps) {
  const { t } = useTranslation('policy')
  const problemId = useId()
  return (
    <Sentence
      text={t('clock.guaranteeCheckDays')}
      name={t('name.guaranteeCheckDays')}
      above={checks === above ? undefined : t(`usual.${scope}`, { value: above })}
      onReset={() => onChange(above)}
      problem={isFaulty ? t('checks_wrong') : undefined}
      problemId={problemId}
    >
      <TextInput
        aria-label={t('name.guaranteeCheckDays')}
        aria-describedby={isFaulty ? problemId : undefined}
        className={classes.checks}
        value={checks}
        onChange={(event) => onChange(event.currentTarget.value)}
        inputMode="numeric"
        error={isFaulty}
      />
    </Sentence>
  )
}
