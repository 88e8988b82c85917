import { Button, Title } from '@mantine/core'
import type { PolicyField, PolicyValues, PolicyView } from '@rytm/contract/commitments.policy.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import { Drawer } from '#ui/Drawer.tsx'
import classes from './Policy.module.css'
import { PolicyForm } from './PolicyForm.tsx'
import type { PolicyScope } from './policyForm.ts'
import type { PolicyOwner } from './usePolicyTrial.ts'

interface Props {
  scope: Exclude<PolicyScope, 'agency'>
  owner: PolicyOwner
  policy: PolicyView
  mayChange: boolean
  save: { isPending: boolean; error: unknown; reset: () => void }
  /** Resolves once it is saved. */
  onSave: Parameters<typeof PolicyForm>[0]['onSave'] extends (input: infer I) => void
    ? (input: I) => Promise<unknown>
    : never
}

/** What is different here from the level above, and where to change it. */
export function OwnClocks({ scope, owner, policy, mayChange, save, onSave }: Props) {
  const { t } = useTranslation('policy')
  const [changing, setChanging] = useState(false)
  const close = () => {
    save.reset()
    setChanging(false)
  }
  return (
    <section className={classes.own}>
      <div className={classes.ownHead}>
        <Title order={2}>{t('own.title')}</Title>
        {mayChange && (
          <Button variant="default" onClick={() => setChanging(true)}>
            {t('own.change')}
          </Button>
        )}
      </div>
      {policy.own.length === 0 && <p className={classes.note}>{t(`own.none_${scope}`)}</p>}
      <OwnList policy={policy} />
      <Drawer opened={changing} onClose={close} title={t(`own.drawer_${scope}`)} width={620}>
        <PolicyForm
          key={policy.version}
          scope={scope}
          owner={owner}
          policy={policy}
          save={save}
          onSave={(input) => void onSave(input).then(close, () => undefined)}
        />
      </Drawer>
    </section>
  )
}

function OwnList({ policy: { own, effective, above } }: { policy: PolicyView }) {
  const { t } = useTranslation('policy')
  const say = useClockText()
  if (own.length === 0) return null
  return (
    <dl className={classes.ownList}>
      {own.map((field) => (
        <div key={field}>
          <dt>{t(`name.${field}`)}</dt>
          <dd>{t('own.line', { value: say(field, effective), above: say(field, above) })}</dd>
        </div>
      ))}
    </dl>
  )
}

function useClockText() {
  const { t } = useTranslation('policy')
  const format = useFormat()
  return (field: PolicyField, values: PolicyValues): string => {
    if (field === 'rhythm') {
      const { callEvery, reportEvery } = values.rhythm
      return [
        `${t('name.calls')}: ${t(`calls.${callEvery}`)}`,
        `${t('name.written')}: ${t(`written.${reportEvery}`)}`,
      ].join(', ')
    }
    if (field === 'guaranteeCheckDays')
      return t('unit.calendar', { value: values.guaranteeCheckDays.join(', ') })
    const value = format.number(values[field])
    if (field === 'replyHours') return t('unit.hours', { value })
    return t(field === 'longestGapDays' ? 'unit.calendar' : 'unit.working', { value })
  }
}
