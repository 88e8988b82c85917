import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { TextWarnings } from '#ui/FactText.tsx'
import type { Form } from './ProjectForm.tsx'

export function RequirementFields({ form }: { form: Form }) {
  const { t } = useTranslation('projects')
  return (
    <>
      <Textarea label={t('form.must')} autosize minRows={3} {...form.getInputProps('must')} />
      <TextWarnings text={form.values.must} />
      <Textarea label={t('form.nice')} autosize minRows={2} {...form.getInputProps('nice')} />
      <TextWarnings text={form.values.nice} />
    </>
  )
}
