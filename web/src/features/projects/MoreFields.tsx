import { Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import { languages } from '@rytm/contract/kernel.ts'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import { TextWarnings } from '#ui/FactText.tsx'
import classes from './Form.module.css'
import { linesOf } from './formValues.ts'
import type { Form } from './ProjectForm.tsx'

export function MoreFields({ form }: { form: Form }) {
  const { t } = useTranslation(['projects', 'ui'])
  const word = useWord()
  return (
    <>
      <div className={classes.row}>
        <NativeSelect
          label={t('projects:form.fee_model')}
          description={t(`projects:form.fee_hint.${form.values.feeModel}`)}
          {...form.getInputProps('feeModel')}
          data={(['success_fee', 'retained'] as const).map((value) => ({
            value,
            label: word(`fee_model.${value}`),
          }))}
        />
        <NumberInput
          label={t('projects:form.guarantee_days')}
          description={t('projects:form.guarantee_hint')}
          min={0}
          max={730}
          {...form.getInputProps('guaranteeDays')}
        />
        <NativeSelect
          label={t('projects:form.language')}
          {...form.getInputProps('language')}
          data={languages.map((value) => ({ value, label: t(`ui:language.${value}`) }))}
        />
      </div>
      <Checkbox
        label={t('projects:form.exclusive')}
        description={t('projects:form.exclusive_hint')}
        {...form.getInputProps('exclusive', { type: 'checkbox' })}
      />
      <LeadFields form={form} />
      <Textarea
        label={t('projects:form.steps')}
        description={t('projects:form.steps_hint')}
        autosize
        minRows={2}
        {...form.getInputProps('steps')}
      />
      <Interviewers form={form} />
      <Textarea
        label={t('projects:form.off_limits')}
        description={t('projects:form.off_limits_hint')}
        autosize
        minRows={2}
        {...form.getInputProps('offLimits')}
      />
      <Textarea
        label={t('projects:form.soft_criteria')}
        description={t('projects:form.soft_hint')}
        autosize
        minRows={2}
        {...form.getInputProps('softCriteria')}
      />
      <TextWarnings text={form.values.softCriteria} />
      <Textarea
        label={t('projects:form.note')}
        description={t('projects:form.note_hint')}
        autosize
        minRows={2}
        {...form.getInputProps('note')}
      />
      <TextWarnings text={form.values.note} />
    </>
  )
}

function LeadFields({ form }: { form: Form }) {
  const { t } = useTranslation('projects')
  const word = useWord()
  return (
    <>
      <NativeSelect
        label={t('form.source')}
        {...form.getInputProps('source')}
        data={(['own', 'lead'] as const).map((value) => ({ value, label: word(`source.${value}`) }))}
      />
      {form.values.source === 'lead' && (
        <>
          <div className={classes.row}>
            <TextInput label={t('form.lead_by')} {...form.getInputProps('leadHandedOverBy')} />
            <TextInput type="date" label={t('form.lead_on')} {...form.getInputProps('leadHandedOverOn')} />
          </div>
          <Textarea
            label={t('form.lead_promises')}
            autosize
            minRows={2}
            {...form.getInputProps('leadPromises')}
          />
          <TextWarnings text={form.values.leadPromises} />
        </>
      )}
    </>
  )
}

function Interviewers({ form }: { form: Form }) {
  const word = useWord()
  const { people, interviewers } = form.values
  const named = people.filter(({ name }) => name.trim() !== '')
  if (named.length === 0) return null
  return linesOf(form.values.steps).map((step) => (
    <div key={step} className={classes.step}>
      <span>{step}</span>
      <NativeSelect
        aria-label={`${word('contact_role.interviewer')}: ${step}`}
        value={interviewers[step] ?? ''}
        onChange={(event) =>
          form.setFieldValue('interviewers', { ...interviewers, [step]: event.currentTarget.value })
        }
        data={[{ value: '', label: '–' }, ...named.map(({ key, name }) => ({ value: key, label: name }))]}
      />
    </div>
  ))
}
