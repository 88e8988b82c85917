import { Anchor } from '@mantine/core'
import { getProject } from '@rytm/contract/projects.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import { endpointQuery, typedInto } from '#platform/queries.ts'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { clonedValues } from './formValues.ts'
import { ProjectForm } from './ProjectForm.tsx'
import { type Made, saveNewProject } from './saveProject.ts'

/** A new project that begins with the brief of another one; nothing of what happened there comes along. */
export function ClonedProjectPage({ sourceId }: { sourceId: string }) {
  const { t } = useTranslation('projects')
  const today = useFormat().today().toString()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const made = useRef<Made>({ clientId: undefined, contactIds: new Map() })
  const source = useQuery({ ...endpointQuery(getProject, { params: { projectId: sourceId } }), ...typedInto })
  if (source.isPending) return <LoadingSkeleton shape="page" />
  if (source.isError)
    return <ErrorState level={1} error={source.error} onRetry={() => void source.refetch()} />
  const project = source.data
  return (
    <>
      <PageHeader
        title={t('form.new_title')}
        subtitle={t('form.cloned_subtitle')}
        above={
          <Anchor
            component={Link}
            to="/projects/$projectId"
            params={{ projectId: sourceId } as never}
            size="sm"
          >
            {t('overview.based_on', { title: project.title })}
          </Anchor>
        }
      />
      <ProjectForm
        initial={clonedValues({ project, today })}
        clientFixed
        submitLabel={t('form.create')}
        onSubmit={async (values) => {
          made.current.clientId ??= project.client.id
          const { id } = await saveNewProject({ values, made: made.current, source: project })
          await Promise.all(
            ['projects', 'clients', 'schedules'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
          )
          await navigate({ to: '/projects/$projectId', params: { projectId: id } })
        }}
      />
    </>
  )
}
