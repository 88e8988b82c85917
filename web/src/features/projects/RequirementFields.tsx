import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Form } from './ProjectForm.tsx'

export function RequirementFields({ form }: { form: Form }) {
  const { t } = useTranslation('projects')
  return (
    <>
      <Textarea label={t('form.must')} autosize minRows={3} {...form.getInputProps('must')} />
      <Textarea label={t('form.nice')} autosize minRows={2} {...form.getInputProps('nice')} />
    </>
  )
}
