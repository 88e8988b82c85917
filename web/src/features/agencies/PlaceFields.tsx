import { Select, type SelectProps } from '@mantine/core'
import { languages } from '@rytm/contract/kernel.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'

export function LanguageSelect(props: SelectProps) {
  const { t } = useTranslation('agencies')
  const { t: ui } = useTranslation('ui')
  return (
    <Select
      label={t('field.language')}
      description={t('hint.language')}
      allowDeselect={false}
      data={languages.map((value) => ({ value, label: ui(`language.${value}`) }))}
      {...props}
    />
  )
}

/** Where the agency can be; the server says which countries it knows holidays of. */
const usualCountries = ['PL', 'DE', 'CZ', 'SK', 'LT', 'UA', 'GB', 'IE', 'NL', 'CH', 'AT', 'US']

export function CountrySelect({
  countries = usualCountries,
  ...props
}: SelectProps & { countries?: string[] }) {
  const { t } = useTranslation('agencies')
  const { country } = useFormat()
  const data = countries
    .map((value) => ({ value, label: country(value) }))
    .sort((a, b) => a.label.localeCompare(b.label))
  return (
    <Select
      label={t('field.country')}
      description={t('hint.country')}
      allowDeselect={false}
      searchable
      data={data}
      {...props}
    />
  )
}

const zones = Intl.supportedValuesOf('timeZone')

export function ZoneSelect(props: SelectProps) {
  const { t } = useTranslation('agencies')
  return (
    <Select
      label={t('field.zone')}
      description={t('hint.zone')}
      allowDeselect={false}
      searchable
      limit={100}
      data={zones}
      {...props}
    />
  )
}
