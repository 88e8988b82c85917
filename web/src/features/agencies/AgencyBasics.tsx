import { Select, Stack, TextInput, Title } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { CalendarTrial } from '@rytm/contract/agencies.calendar.ts'
import type { AgencyInput, AgencyView } from '@rytm/contract/agencies.ts'
import { useTranslation } from 'react-i18next'
import { type CalendarFault, isFaultAt } from './calendarFault.ts'
import { CountrySelect, LanguageSelect, ZoneSelect } from './PlaceFields.tsx'

interface Props {
  form: UseFormReturnType<AgencyInput>
  agency: AgencyView
  /** Knows the regions of the country that was tried last. */
  tried: CalendarTrial | undefined
  fault: CalendarFault | undefined
}

export function AgencyBasics({ form, agency, tried, fault }: Props) {
  const { t } = useTranslation('agencies')
  const { country } = form.values
  const regions = [tried, agency].find((known) => known?.country === country)?.regions ?? []
  const zoneError = isFaultAt({ fault, path: 'zone' }) && t('fault.invalid_zone')
  const changeCountry = (value: string | null) => {
    form.setFieldValue('country', value ?? country)
    form.setFieldValue('region', null)
  }
  return (
    <section aria-labelledby="basics">
      <Title order={2} id="basics">
        {t('settings.basics')}
      </Title>
      <Stack gap="md" mt="sm" maw={480}>
        <TextInput label={t('field.name')} maxLength={200} required {...form.getInputProps('name')} />
        <LanguageSelect {...form.getInputProps('language')} />
        <CountrySelect countries={agency.countries} value={country} onChange={changeCountry} />
        {regions.length > 0 && (
          <Select
            label={t('field.region')}
            placeholder={t('field.whole_country')}
            clearable
            searchable
            data={regions.map(({ code, name }) => ({ value: code, label: name }))}
            {...form.getInputProps('region')}
          />
        )}
        <ZoneSelect {...form.getInputProps('zone')} error={zoneError} />
      </Stack>
    </section>
  )
}
