import { NativeSelect, TextInput } from '@mantine/core'
import { listMembers } from '@rytm/contract/people.members.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { endpointQuery } from '#platform/queries.ts'
import classes from './AuditScreen.module.css'

export interface AuditFilterValues {
  memberId: string
  module: string
  from: string
  to: string
}

export const noFilters: AuditFilterValues = { memberId: '', module: '', from: '', to: '' }

const modules = [
  'agencies',
  'people',
  'clients',
  'contacts',
  'projects',
  'schedules',
  'candidacies',
  'touchpoints',
  'work',
  'reports',
  'imports',
  'mail',
] as const

interface Props {
  values: AuditFilterValues
  onChange: (values: AuditFilterValues) => void
}

export function AuditFilters({ values, onChange }: Props) {
  const { t } = useTranslation('audit')
  const { data } = useQuery(endpointQuery(listMembers))
  const field = (name: keyof AuditFilterValues) => ({
    value: values[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...values, [name]: event.currentTarget.value }),
  })
  const members = data?.items ?? []
  return (
    <div className={classes.filters}>
      <NativeSelect
        label={t('who')}
        data={[
          { value: '', label: t('everybody') },
          ...members.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        {...field('memberId')}
      />
      <NativeSelect
        label={t('what')}
        data={[
          { value: '', label: t('everything') },
          ...modules.map((module) => ({ value: module, label: t(`module.${module}`) })),
        ]}
        {...field('module')}
      />
      <TextInput type="date" label={t('from')} max={values.to || undefined} {...field('from')} />
      <TextInput type="date" label={t('to')} min={values.from || undefined} {...field('to')} />
    </div>
  )
}
