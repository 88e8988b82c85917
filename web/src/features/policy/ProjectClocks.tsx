import { getProjectPolicy, setProjectPolicy } from '@rytm/contract/commitments.policy.ts'
import { useQuery } from '@tanstack/react-query'
import { endpointQuery, typedInto, useEndpointMutation } from '#platform/queries.ts'
import { useMay } from '#platform/session.ts'
import { OwnClocks } from './OwnClocks.tsx'

export function ProjectClocks({ projectId }: { projectId: string }) {
  const params = { projectId }
  const { data } = useQuery({ ...endpointQuery(getProjectPolicy, { params }), ...typedInto })
  const save = useEndpointMutation({ endpoint: setProjectPolicy, refreshes: ['commitments'] })
  const mayChange = useMay('projects.write')
  if (!data) return null
  return (
    <OwnClocks
      scope="project"
      owner={{ projectId }}
      policy={data}
      mayChange={mayChange}
      save={save}
      onSave={({ settings: { rhythm: _, ...settings } }) =>
        save.mutateAsync({ params, body: { settings, version: data.version } })
      }
    />
  )
}
