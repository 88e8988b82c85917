import { NativeSelect, TextInput } from '@mantine/core'
import { listMembers } from '@rytm/contract/people.members.ts'
import { projectSorts } from '@rytm/contract/projects.ts'
import { projectStatuses } from '@rytm/domain/projects/projectStatus.ts'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import { endpointQuery } from '#platform/queries.ts'
import { useSession } from '#platform/session.ts'
import { useSearchKey } from '#ui/searchKey.ts'
import classes from './Projects.module.css'
import type { Filters } from './ProjectsPage.tsx'

interface Props {
  filters: Filters
  onChange: (filters: Filters) => void
}

export function ProjectFilters({ filters, onChange }: Props) {
  const { t } = useTranslation('projects')
  const word = useWord()
  const search = useSearchKey(t('list.search'))
  const set = (changes: object) => onChange({ ...filters, ...changes })
  return (
    <search className={classes.filters}>
      <TextInput
        ref={search}
        className={classes.search}
        aria-label={t('list.search')}
        placeholder={t('list.search')}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={filters.search}
        onChange={(event) => set({ search: event.currentTarget.value })}
      />
      <NativeSelect
        aria-label={t('list.status')}
        value={filters.status}
        onChange={(event) => set({ status: event.currentTarget.value })}
        data={[
          { value: 'open', label: t('list.status_open') },
          ...projectStatuses.map((status) => ({ value: status, label: word(`project.status.${status}`) })),
          { value: 'ended', label: t('list.status_ended') },
          { value: '', label: t('list.status_all') },
        ]}
      />
      <ConsultantFilter value={filters.consultantId} onChange={(consultantId) => set({ consultantId })} />
      <NativeSelect
        aria-label={t('list.sort')}
        value={filters.sort}
        onChange={(event) => set({ sort: event.currentTarget.value })}
        data={projectSorts.map((sort) => ({ value: sort, label: t(`list.sort_${sort}`) }))}
      />
    </search>
  )
}

function ConsultantFilter({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const { t } = useTranslation('projects')
  const { member } = useSession()
  const { data } = useQuery(endpointQuery(listMembers))
  const colleagues = (data?.items ?? []).filter(({ id, endedAt }) => id !== member?.id && !endedAt)
  return (
    <NativeSelect
      aria-label={t('list.consultant')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: t('list.consultant_any') },
        ...(member ? [{ value: member.id, label: t('list.mine') }] : []),
        ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  )
}
