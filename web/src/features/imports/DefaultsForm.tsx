import { NativeSelect, NumberInput, TextInput } from '@mantine/core'
import type { ImportDefaults } from '@rytm/contract/imports.ts'
import {
  contractTypes,
  currencies,
  languages,
  payBases,
  payPeriods,
  workModes,
} from '@rytm/contract/kernel.ts'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import classes from './ColumnsStep.module.css'
import { LeadSelect } from './LeadSelect.tsx'

interface Props {
  value: ImportDefaults
  needsClient: boolean
  onChange: (value: ImportDefaults) => void
}

export function DefaultsForm({ value, needsClient, onChange }: Props) {
  const { t } = useTranslation('imports')
  const set = (changes: Partial<ImportDefaults>) => onChange({ ...value, ...changes })
  return (
    <fieldset className={classes.defaults}>
      <legend>{t('defaults.title')}</legend>
      <p className={classes.text}>{t('defaults.text')}</p>
      <div className={classes.fields}>
        <TextInput
          label={t('defaults.clientName')}
          description={needsClient ? t('defaults.clientName_hint') : undefined}
          maxLength={200}
          value={value.clientName ?? ''}
          onChange={(event) => set({ clientName: event.currentTarget.value })}
        />
        <PayDefaults value={value} set={set} />
        <WordChoice
          name="contractType"
          group="contract_type"
          choices={contractTypes}
          value={value}
          set={set}
        />
        <WordChoice name="workMode" group="work_mode" choices={workModes} value={value} set={set} />
        <NativeSelect
          label={t('defaults.language')}
          data={languages.map((language) => ({ value: language, label: t(`defaults.${language}`) }))}
          value={value.language}
          onChange={(event) => set({ language: event.currentTarget.value as ImportDefaults['language'] })}
        />
        <NumberInput
          label={t('defaults.plannedWeeks')}
          min={2}
          max={12}
          clampBehavior="strict"
          allowDecimal={false}
          value={value.plannedWeeks}
          onChange={(weeks) => typeof weeks === 'number' && set({ plannedWeeks: weeks })}
        />
        <LeadSelect
          value={value.leadConsultantId}
          onChange={(leadConsultantId) => set({ leadConsultantId })}
        />
      </div>
    </fieldset>
  )
}

interface Part {
  value: ImportDefaults
  set: (changes: Partial<ImportDefaults>) => void
}

function PayDefaults({ value, set }: Part) {
  const { t } = useTranslation('imports')
  return (
    <>
      <NativeSelect
        label={t('defaults.currency')}
        data={[...currencies]}
        value={value.currency}
        onChange={(event) => set({ currency: event.currentTarget.value as ImportDefaults['currency'] })}
      />
      <WordChoice
        name="period"
        group="pay_period"
        choices={payPeriods}
        none={t('defaults.by_row')}
        value={value}
        set={set}
      />
      <WordChoice
        name="basis"
        group="pay_basis"
        choices={payBases}
        none={t('defaults.by_contract')}
        value={value}
        set={set}
      />
    </>
  )
}

interface WordChoiceProps extends Part {
  name: 'period' | 'basis' | 'contractType' | 'workMode'
  /** Where the domain words of the choices stand. */
  group: string
  choices: readonly string[]
  none?: string
}

function WordChoice({ name, group, choices, none, value, set }: WordChoiceProps) {
  const { t } = useTranslation('imports')
  const word = useWord()
  return (
    <NativeSelect
      label={t(`defaults.${name}`)}
      data={[
        { value: '', label: none ?? t('defaults.none') },
        ...choices.map((choice) => ({ value: choice, label: word(`${group}.${choice}`) })),
      ]}
      value={value[name] ?? ''}
      onChange={(event) => set({ [name]: event.currentTarget.value || null })}
    />
  )
}
