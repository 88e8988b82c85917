import { getClientPolicy, setClientPolicy } from '@rytm/contract/commitments.policy.ts'
import { useQuery } from '@tanstack/react-query'
import { endpointQuery, typedInto, useEndpointMutation } from '#platform/queries.ts'
import { useMay } from '#platform/session.ts'
import { OwnClocks } from './OwnClocks.tsx'

export function ClientClocks({ clientId }: { clientId: string }) {
  const params = { clientId }
  const { data } = useQuery({ ...endpointQuery(getClientPolicy, { params }), ...typedInto })
  const save = useEndpointMutation({ endpoint: setClientPolicy, refreshes: ['commitments'] })
  const mayChange = useMay('clients.write')
  if (!data) return null
  return (
    <OwnClocks
      scope="client"
      owner={{ clientId }}
      policy={data}
      mayChange={mayChange}
      save={save}
      onSave={({ settings }) => save.mutateAsync({ params, body: { settings, version: data.version } })}
    />
  )
}
