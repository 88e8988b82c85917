import { Radio, Stack, TextInput, Title } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { firstRun } from '@rytm/contract/agencies.ts'
import type { BodyInputOf } from '@rytm/contract/endpoint.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { NewPasswordInput } from '#features/people/NewPasswordInput.tsx'
import { CountrySelect, LanguageSelect, ZoneSelect } from './PlaceFields.tsx'

export type FirstRunForm = UseFormReturnType<BodyInputOf<typeof firstRun>>
interface Props {
  form: FirstRunForm
}

function Question({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack gap="md">
      <Title order={2}>{title}</Title>
      {children}
    </Stack>
  )
}

export function CodeStep({ form }: Props) {
  const { t } = useTranslation('agencies')
  return (
    <Question title={t('first_run.code_title')}>
      <TextInput
        label={t('first_run.code')}
        description={t('first_run.code_hint')}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        required
        autoFocus
        {...form.getInputProps('code')}
      />
    </Question>
  )
}

export function AgencyStep({ form }: Props) {
  const { t } = useTranslation('agencies')
  return (
    <Question title={t('first_run.agency_title')}>
      <TextInput
        label={t('field.name')}
        description={t('first_run.agency_hint')}
        autoComplete="organization"
        maxLength={200}
        required
        autoFocus
        {...form.getInputProps('agency.name')}
      />
      <LanguageSelect {...form.getInputProps('agency.language')} />
      <CountrySelect {...form.getInputProps('agency.country')} />
      <ZoneSelect {...form.getInputProps('agency.zone')} />
    </Question>
  )
}

export function OwnerStep({ form }: Props) {
  const { t } = useTranslation('agencies')
  const { t: people } = useTranslation('people')
  return (
    <Question title={t('first_run.owner_title')}>
      <TextInput
        label={people('field.name')}
        description={t('first_run.owner_hint')}
        autoComplete="name"
        maxLength={200}
        required
        autoFocus
        {...form.getInputProps('owner.name')}
      />
      <TextInput
        label={people('field.email')}
        type="email"
        autoComplete="username"
        required
        {...form.getInputProps('owner.email')}
      />
      <NewPasswordInput label={people('field.password')} {...form.getInputProps('owner.password')} />
    </Question>
  )
}

export function SampleStep({ form }: Props) {
  const { t } = useTranslation('agencies')
  return (
    <Question title={t('first_run.sample_title')}>
      <Radio.Group
        aria-label={t('first_run.sample_title')}
        value={form.values.sampleData ? 'yes' : 'no'}
        onChange={(choice) => form.setFieldValue('sampleData', choice === 'yes')}
      >
        <Stack gap="md">
          <Radio
            value="yes"
            label={t('first_run.sample_yes')}
            description={t('first_run.sample_yes_text')}
            autoFocus
          />
          <Radio value="no" label={t('first_run.sample_no')} description={t('first_run.sample_no_text')} />
        </Stack>
      </Radio.Group>
    </Question>
  )
}
