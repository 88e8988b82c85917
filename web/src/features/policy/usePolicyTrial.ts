import { useDebouncedValue } from '@mantine/hooks'
import { type PolicySettings, tryPolicy } from '@rytm/contract/commitments.policy.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '#platform/api.ts'

const typingPauseMs = 500

export interface PolicyOwner {
  clientId?: string
  projectId?: string
}

/** What the unsaved clocks would change, asked again when typing pauses. */
export function usePolicyTrial({
  owner,
  settings,
  enabled,
}: {
  owner: PolicyOwner
  settings: PolicySettings
  enabled: boolean
}) {
  const asked = JSON.stringify({ ...owner, settings })
  const [settled] = useDebouncedValue(asked, typingPauseMs)
  const query = useQuery({
    // With the module first: what happens meanwhile changes the figures too.
    queryKey: ['commitments', tryPolicy.name, settled],
    queryFn: ({ signal }) => call(tryPolicy, { body: JSON.parse(settled), signal }),
    placeholderData: keepPreviousData,
    enabled: enabled && settled === asked,
  })
  return { trial: query.data, isAsking: settled !== asked || query.isFetching }
}
