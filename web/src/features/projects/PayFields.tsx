import { NativeSelect, NumberInput } from '@mantine/core'
import { type ContractType, contractTypes, currencies, payBases, payPeriods } from '@rytm/contract/kernel.ts'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import classes from './Form.module.css'
import type { Form } from './ProjectForm.tsx'

export function PayFields({ form }: { form: Form }) {
  const chosen = contractTypes.filter((type) => form.values.contractTypes.includes(type))
  return chosen.map((type) => <PayRow key={type} type={type} form={form} />)
}

function PayRow({ type, form }: { type: ContractType; form: Form }) {
  const { t } = useTranslation('projects')
  const word = useWord()
  const amount = { min: 0, thousandSeparator: ' ', decimalSeparator: ',', hideControls: true }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings its own box
    <div role="group" aria-label={word(`contract_type.${type}`)}>
      <p className={classes.label}>{word(`contract_type.${type}`)}</p>
      <div className={classes.pay}>
        <NumberInput
          aria-label={t('form.pay_from')}
          placeholder={t('form.pay_from')}
          {...amount}
          {...form.getInputProps(`pay.${type}.min`)}
        />
        <NumberInput
          aria-label={t('form.pay_to')}
          placeholder={t('form.pay_to')}
          {...amount}
          {...form.getInputProps(`pay.${type}.max`)}
        />
        <NativeSelect
          aria-label={t('overview.pay')}
          data={[...currencies]}
          {...form.getInputProps(`pay.${type}.currency`)}
        />
        <NativeSelect
          aria-label={t('overview.pay')}
          data={payBases.map((basis) => ({ value: basis, label: word(`pay_basis.${basis}`) }))}
          {...form.getInputProps(`pay.${type}.basis`)}
        />
        <NativeSelect
          aria-label={t('overview.pay')}
          data={payPeriods.map((period) => ({ value: period, label: word(`pay_period.${period}`) }))}
          {...form.getInputProps(`pay.${type}.period`)}
        />
      </div>
    </div>
  )
}
