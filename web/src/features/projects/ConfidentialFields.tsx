import { Switch, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Form } from './ProjectForm.tsx'

/** Who may know of the project, and what it is called instead. */
export function ConfidentialFields({ form }: { form: Form }) {
  const { t } = useTranslation('projects')
  return (
    <>
      <Switch
        label={t('form.confidential')}
        description={t('form.confidential_hint')}
        {...form.getInputProps('confidential', { type: 'checkbox' })}
      />
      {form.values.confidential && (
        <TextInput
          label={t('form.code_name')}
          description={t('form.code_name_hint')}
          required
          {...form.getInputProps('codeName')}
        />
      )}
    </>
  )
}
