import { Chip, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { contractTypes, workModes } from '@rytm/contract/kernel.ts'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import { ConfidentialFields } from './ConfidentialFields.tsx'
import classes from './Form.module.css'
import type { Form } from './ProjectForm.tsx'

export function RoleFields({ form }: { form: Form }) {
  const { t } = useTranslation('projects')
  const word = useWord()
  return (
    <>
      <TextInput label={t('form.title')} required {...form.getInputProps('title')} />
      <ConfidentialFields form={form} />
      <div className={classes.row}>
        <NumberInput label={t('form.openings')} min={1} max={999} {...form.getInputProps('openings')} />
        <TextInput label={t('form.seniority')} {...form.getInputProps('seniority')} />
        <NativeSelect
          label={t('form.work_mode')}
          {...form.getInputProps('workMode')}
          data={[
            { value: '', label: '–' },
            ...workModes.map((mode) => ({ value: mode, label: word(`work_mode.${mode}`) })),
          ]}
        />
      </div>
      <div className={classes.row}>
        <TextInput label={t('form.city')} {...form.getInputProps('city')} />
        <TextInput label={t('form.region')} {...form.getInputProps('region')} />
        <TextInput label={t('form.street')} {...form.getInputProps('street')} />
      </div>
      <Chip.Group multiple {...form.getInputProps('contractTypes')}>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset brings its own box */}
        <div role="group" aria-label={t('form.contract_types')}>
          <p className={classes.label}>{t('form.contract_types')}</p>
          <div className={classes.chips}>
            {contractTypes.map((type) => (
              <Chip key={type} value={type}>
                {word(`contract_type.${type}`)}
              </Chip>
            ))}
          </div>
        </div>
      </Chip.Group>
    </>
  )
}
