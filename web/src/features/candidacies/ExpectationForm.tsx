import { Button, NumberInput, Select, Stack } from '@mantine/core'
import { addExpectation } from '@rytm/contract/candidacies.moves.ts'
import {
  type ContractType,
  contractTypes,
  currencies,
  type PayRange,
  payBases,
  payPeriods,
} from '@rytm/contract/kernel.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import { useEndpointMutation } from '#platform/queries.ts'
import { FormErrors } from '#ui/FormErrors.tsx'
import classes from './Candidates.module.css'
import { candidacyRefreshes } from './useCandidacyMoves.ts'

type Unit = Pick<PayRange, 'contractType' | 'currency' | 'period' | 'basis'>

/** As each contract is usually talked about. */
const usual: Record<ContractType, Pick<Unit, 'period' | 'basis'>> = {
  employment: { period: 'month', basis: 'gross' },
  b2b: { period: 'hour', basis: 'net' },
  civil_contract: { period: 'hour', basis: 'gross' },
  other: { period: 'month', basis: 'gross' },
}
const firstUnit: Unit = { contractType: 'employment', currency: 'PLN', ...usual.employment }

interface Props {
  candidacyId: string
  last: PayRange | undefined
  onDone: () => void
}

export function ExpectationForm({ candidacyId, last, onDone }: Props) {
  const { t } = useTranslation('candidacies')
  const word = useWord()
  const [unit, setUnit] = useState<Unit>(
    last
      ? { contractType: last.contractType, currency: last.currency, period: last.period, basis: last.basis }
      : firstUnit,
  )
  const [amounts, setAmounts] = useState<Record<'min' | 'max', number | string>>({ min: '', max: '' })
  const add = useEndpointMutation({ endpoint: addExpectation, refreshes: candidacyRefreshes })
  const minor = (amount: number | string) => (typeof amount === 'number' ? Math.round(amount * 100) : null)
  const amount = (name: 'min' | 'max', label: string) => (
    <NumberInput
      label={label}
      min={0}
      thousandSeparator=" "
      decimalScale={2}
      hideControls
      value={amounts[name]}
      onChange={(value) => setAmounts((before) => ({ ...before, [name]: value }))}
    />
  )
  return (
    <form
      className={classes.reason}
      onSubmit={(event) => {
        event.preventDefault()
        const body = { ...unit, minMinor: minor(amounts.min), maxMinor: minor(amounts.max) }
        add.mutate({ params: { candidacyId }, body }, { onSuccess: onDone })
      }}
    >
      <Stack gap="sm">
        <p className={classes.meta}>{t('expect.hint')}</p>
        <Select
          label={t('expect.contract')}
          allowDeselect={false}
          data={contractTypes.map((value) => ({ value, label: word(`contract_type.${value}`) }))}
          value={unit.contractType}
          onChange={(value) => {
            const contractType = value as ContractType
            setUnit((before) => ({ ...before, contractType, ...usual[contractType] }))
          }}
        />
        <div className={classes.amounts}>
          {amount('min', t('expect.from'))}
          {amount('max', t('expect.to'))}
          <Select
            label={t('expect.currency')}
            allowDeselect={false}
            data={[...currencies]}
            value={unit.currency}
            onChange={(value) => setUnit((before) => ({ ...before, currency: value as Unit['currency'] }))}
          />
          <Select
            label={t('expect.period')}
            allowDeselect={false}
            data={payPeriods.map((value) => ({ value, label: word(`pay_period.${value}`) }))}
            value={unit.period}
            onChange={(value) => setUnit((before) => ({ ...before, period: value as Unit['period'] }))}
          />
          <Select
            label={t('expect.basis')}
            allowDeselect={false}
            data={payBases.map((value) => ({ value, label: word(`pay_basis.${value}`) }))}
            value={unit.basis}
            onChange={(value) => setUnit((before) => ({ ...before, basis: value as Unit['basis'] }))}
          />
        </div>
        <FormErrors error={add.error} />
        <Button type="submit" loading={add.isPending} disabled={amounts.min === '' && amounts.max === ''}>
          {t('expect.save')}
        </Button>
      </Stack>
    </form>
  )
}
