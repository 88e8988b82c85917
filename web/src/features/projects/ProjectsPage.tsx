import { Button, Group } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { listProjects, type ProjectSort } from '@rytm/contract/projects.ts'
import type { ProjectStatus } from '@rytm/domain/projects/projectStatus.ts'
import { IconBriefcase, IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { endpointPages } from '#platform/queries.ts'
import { useMay } from '#platform/session.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { ProjectFilters } from './ProjectFilters.tsx'
import classes from './Projects.module.css'
import { ProjectTable } from './ProjectTable.tsx'

export interface Filters {
  search: string
  status: ProjectStatus | 'open' | 'ended' | ''
  consultantId: string
  sort: ProjectSort
}

const unfiltered: Filters = { search: '', status: 'open', consultantId: '', sort: 'recent' }

export function ProjectsPage() {
  const { t } = useTranslation('projects')
  const mayWrite = useMay('projects.write')
  const [filters, setFilters] = useState(unfiltered)
  const [search] = useDebouncedValue(filters.search, 250)
  return (
    <>
      <PageHeader
        title={t('list.title')}
        subtitle={t('list.subtitle')}
        actions={mayWrite && <NewProjectButton />}
      />
      <ProjectFilters filters={filters} onChange={setFilters} />
      <ProjectList
        filters={{ ...filters, search }}
        onReset={() => setFilters({ ...unfiltered, status: '' })}
      />
    </>
  )
}

function NewProjectButton() {
  const { t } = useTranslation('projects')
  return (
    <Button component={Link} to="/projects/new" leftSection={<IconPlus size={16} aria-hidden="true" />}>
      {t('list.new')}
    </Button>
  )
}

function ProjectList({ filters, onReset }: { filters: Filters; onReset: () => void }) {
  const { t } = useTranslation(['projects', 'ui'])
  const query = {
    sort: filters.sort,
    ...(filters.search && { search: filters.search }),
    ...(filters.status && { status: filters.status }),
    ...(filters.consultantId && { consultantId: filters.consultantId }),
  }
  const projects = useInfiniteQuery(endpointPages(listProjects, { query }))
  if (projects.isPending) return <LoadingSkeleton shape="list" />
  if (projects.isError) return <ErrorState error={projects.error} onRetry={() => void projects.refetch()} />
  const items = projects.data.pages.flatMap((page) => page.items)
  if (items.length === 0) {
    const filtered = filters.search || filters.consultantId || (filters.status && filters.status !== 'open')
    return filtered ? <NothingFound onReset={onReset} /> : <NoProjects />
  }
  return (
    <>
      <ProjectTable projects={items} />
      {projects.hasNextPage && (
        <Button
          variant="default"
          className={classes.more}
          loading={projects.isFetchingNextPage}
          onClick={() => void projects.fetchNextPage()}
        >
          {t('ui:action.more')}
        </Button>
      )}
    </>
  )
}

function NoProjects() {
  const { t } = useTranslation('projects')
  const mayImport = useMay('projects.import')
  return (
    <EmptyState
      icon={<IconBriefcase size={32} stroke={1.5} />}
      title={t('list.empty_title')}
      action={
        <Group gap="xs" justify="center">
          <NewProjectButton />
          {mayImport && (
            <Button variant="default" component={Link} to="/import">
              {t('list.import')}
            </Button>
          )}
        </Group>
      }
    >
      {t('list.empty_text')}
    </EmptyState>
  )
}

function NothingFound({ onReset }: { onReset: () => void }) {
  const { t } = useTranslation('projects')
  return (
    <EmptyState
      title={t('list.none_title')}
      action={
        <Button variant="default" onClick={onReset}>
          {t('list.reset')}
        </Button>
      }
    >
      {t('list.none_text')}
    </EmptyState>
  )
}
