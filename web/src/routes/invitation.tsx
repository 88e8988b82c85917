import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { InvitationPage } from '#features/people/InvitationPage.tsx'

export const Route = createFileRoute('/invitation')({
  validateSearch: z.object({ token: z.coerce.string().default('') }),
  component: Invitation,
})

function Invitation() {
  const { token } = Route.useSearch()
  return <InvitationPage token={token} />
}
