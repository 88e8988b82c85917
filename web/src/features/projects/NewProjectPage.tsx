import { getClient } from '@rytm/contract/clients.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import { endpointQuery } from '#platform/queries.ts'
import { useSession } from '#platform/session.ts'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { newProjectValues, withContacts } from './formValues.ts'
import { ProjectForm } from './ProjectForm.tsx'
import { type Made, saveNewProject } from './saveProject.ts'

export function NewProjectPage({ clientId }: { clientId: string | undefined }) {
  const { t } = useTranslation('projects')
  const { member } = useSession()
  const today = useFormat().today().toString()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const made = useRef<Made>({ clientId, contactIds: new Map() })
  const client = useQuery({
    ...endpointQuery(getClient, { params: { clientId: clientId ?? '' } }),
    enabled: clientId !== undefined,
  })
  if (clientId && client.isPending) return <LoadingSkeleton shape="page" />
  const values = newProjectValues({ today, memberId: member?.id ?? '' })
  if (client.data) {
    values.clientName = client.data.name
    values.people = withContacts({ people: [], contacts: client.data.contacts })
  }
  return (
    <>
      <PageHeader title={t('form.new_title')} subtitle={t('form.new_subtitle')} />
      <ProjectForm
        initial={values}
        submitLabel={t('form.create')}
        onClient={(id) => {
          made.current = { clientId: id, contactIds: new Map() }
        }}
        onSubmit={async (entered) => {
          const project = await saveNewProject({ values: entered, made: made.current })
          await Promise.all(
            ['projects', 'clients'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
          )
          await navigate({ to: '/projects/$projectId', params: { projectId: project.id } })
        }}
      />
    </>
  )
}
