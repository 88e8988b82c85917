import { NativeSelect } from '@mantine/core'
import { listMembers } from '@rytm/contract/people.members.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { endpointQuery } from '#platform/queries.ts'

interface Props {
  value: string | null
  onChange: (memberId: string | null) => void
}

/** Who leads the new projects: those who are in the agency now. */
export function LeadSelect({ value, onChange }: Props) {
  const { t } = useTranslation('imports')
  const { data } = useQuery(endpointQuery(listMembers))
  const members = (data?.items ?? []).filter(({ endedAt }) => endedAt === null)
  return (
    <NativeSelect
      label={t('defaults.leadConsultantId')}
      disabled={!data}
      data={[
        { value: '', label: t('defaults.nobody') },
        ...members.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  )
}
