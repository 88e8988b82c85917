import { Anchor, Button } from '@mantine/core'
import { getClient } from '@rytm/contract/clients.ts'
import type { ProjectDetail } from '@rytm/contract/projects.detail.ts'
import { getProject } from '@rytm/contract/projects.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '#platform/problem.ts'
import { endpointQuery, typedInto } from '#platform/queries.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { valuesOf, withContacts } from './formValues.ts'
import { ProjectForm } from './ProjectForm.tsx'
import { type Made, saveChangedProject } from './saveProject.ts'

export function EditProjectPage({ projectId }: { projectId: string }) {
  // Not refreshed under the hands of whoever is typing: the revision tells what was meanwhile.
  const project = useQuery({
    ...endpointQuery(getProject, { params: { projectId } }),
    ...typedInto,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: 'always',
  })
  if (project.isPending || (project.isFetching && project.isStale)) return <LoadingSkeleton shape="page" />
  if (project.isError)
    return <ErrorState level={1} error={project.error} onRetry={() => void project.refetch()} />
  return <Editor key={project.data.revision} project={project.data} onReload={() => void project.refetch()} />
}

function Editor({ project, onReload }: { project: ProjectDetail; onReload: () => void }) {
  const { t } = useTranslation('projects')
  const params = { projectId: project.id }
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [stale, setStale] = useState(false)
  const made = useRef<Made>({ clientId: project.client.id, contactIds: new Map() })
  const client = useQuery(endpointQuery(getClient, { params: { clientId: project.client.id } }))
  if (client.isPending) return <LoadingSkeleton shape="page" />
  const values = valuesOf(project)
  const initial = {
    ...values,
    people: withContacts({ people: values.people, contacts: client.data?.contacts ?? [] }),
  }
  return (
    <>
      <PageHeader
        title={t('form.edit_title')}
        subtitle={`${project.title} · ${project.client.name}`}
        above={
          <Anchor component={Link} to="/projects/$projectId" params={params as never} size="sm">
            {project.title}
          </Anchor>
        }
      />
      {stale && (
        <EmptyState
          title={t('form.stale_title')}
          action={<Button onClick={onReload}>{t('form.reload')}</Button>}
        >
          {t('form.stale_text')}
        </EmptyState>
      )}
      <ProjectForm
        initial={initial}
        clientFixed
        submitLabel={t('form.save')}
        onSubmit={async (entered) => {
          try {
            await saveChangedProject({ values: entered, project, made: made.current })
          } catch (error) {
            setStale(isProblem(error, 'projects.stale_revision'))
            throw error
          }
          await Promise.all(
            ['projects', 'clients'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
          )
          await navigate({ to: '/projects/$projectId', params })
        }}
      />
    </>
  )
}
