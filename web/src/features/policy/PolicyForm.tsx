import { Button, Switch } from '@mantine/core'
import type { PolicySettings, PolicyView } from '@rytm/contract/commitments.policy.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormErrors } from '#ui/FormErrors.tsx'
import { SaveBar } from '#ui/SaveBar.tsx'
import { Clocks, Group } from './Clocks.tsx'
import classes from './Policy.module.css'
import { faultyFields, type PolicyScope, toForm, toSettings, toValues } from './policyForm.ts'
import { TrialText } from './TrialText.tsx'
import { type PolicyOwner, usePolicyTrial } from './usePolicyTrial.ts'

interface Props {
  scope: PolicyScope
  owner: PolicyOwner
  policy: PolicyView
  automaticReports?: boolean
  readOnly?: boolean
  save: { isPending: boolean; error: unknown }
  onSave: (saved: { settings: PolicySettings; automaticReports: boolean }) => void
}

/** The clocks of one level; what they would change is said before they are saved. */
export function PolicyForm(props: Props) {
  const { scope, owner, policy, automaticReports = false, readOnly = false, save, onSave } = props
  const { t } = useTranslation('policy')
  const [initial] = useState(() => toForm({ values: policy.effective, automaticReports }))
  const [form, setForm] = useState(initial)
  const values = toValues(form)
  const settings = toSettings({ values, above: policy.above })
  const before = toSettings({ values: policy.effective, above: policy.above })
  const isFaulty = faultyFields(values).size > 0
  const changesClocks = JSON.stringify(settings) !== JSON.stringify(before)
  const isDirty = changesClocks || form.automaticReports !== automaticReports
  const trial = usePolicyTrial({ owner, settings, enabled: changesClocks && !isFaulty })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isDirty && !isFaulty) onSave({ settings, automaticReports: form.automaticReports })
  }
  return (
    <form onSubmit={submit} noValidate>
      <fieldset disabled={readOnly} className={classes.plain}>
        <Clocks
          form={form}
          above={policy.above}
          scope={scope}
          onChange={(changes) => setForm((now) => ({ ...now, ...changes }))}
        />
        {scope === 'agency' && (
          <AutomaticReports
            checked={form.automaticReports}
            onChange={(checked) => setForm((now) => ({ ...now, automaticReports: checked }))}
          />
        )}
        {!readOnly && (
          <SaveBar>
            <FormErrors error={save.error} />
            {changesClocks && !isFaulty && <TrialText {...trial} />}
            <Button type="submit" loading={save.isPending} disabled={!isDirty || isFaulty}>
              {t('save')}
            </Button>
          </SaveBar>
        )}
      </fieldset>
    </form>
  )
}

function AutomaticReports({ checked, onChange }: { checked: boolean; onChange: (checked: boolean) => void }) {
  const { t } = useTranslation('policy')
  return (
    <Group title={t('group.reports')}>
      <li className={classes.clock}>
        <Switch
          label={t('automatic.label')}
          description={t('automatic.text')}
          checked={checked}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      </li>
    </Group>
  )
}
