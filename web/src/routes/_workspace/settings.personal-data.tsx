import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { PrivacyScreen } from '#features/privacy/PrivacyScreen.tsx'

export const Route = createFileRoute('/_workspace/settings/personal-data')({
  validateSearch: z.object({ search: z.string().max(100).optional().catch(undefined) }),
  component: PersonalData,
})

function PersonalData() {
  const { search } = Route.useSearch()
  return <PrivacyScreen key={search} search={search ?? ''} />
}
