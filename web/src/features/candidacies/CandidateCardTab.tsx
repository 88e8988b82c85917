import { Stack } from '@mantine/core'
import { getCandidateCard } from '@rytm/contract/candidacies.card.ts'
import { useQuery } from '@tanstack/react-query'
import { endpointQuery } from '#platform/queries.ts'
import { useMay } from '#platform/session.ts'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { CardFiles } from './CardFiles.tsx'
import { CardPreview } from './CardPreview.tsx'
import { CardSummary } from './CardSummary.tsx'
import { ClientFeedback } from './ClientFeedback.tsx'
import { DataOrigin } from './DataOrigin.tsx'
import { Permission } from './Permission.tsx'

/** What the client gets of a person, and what allows it. */
export function CandidateCardTab({ candidacyId }: { candidacyId: string }) {
  const mayWrite = useMay('work.write')
  const card = useQuery(endpointQuery(getCandidateCard, { params: { candidacyId } }))
  if (card.isPending) return <LoadingSkeleton shape="list" />
  if (card.isError) return <ErrorState error={card.error} onRetry={() => void card.refetch()} />
  const shared = { card: card.data, mayWrite }
  return (
    <Stack gap="md">
      <Permission {...shared} />
      <CardSummary {...shared} />
      <CardFiles {...shared} />
      <CardPreview card={card.data} />
      <ClientFeedback card={card.data} />
      <DataOrigin {...shared} />
    </Stack>
  )
}
