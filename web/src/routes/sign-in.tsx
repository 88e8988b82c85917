import { createFileRoute, redirect } from '@tanstack/react-router'
import { z } from 'zod'
import { SignInPage } from '#features/people/SignInPage.tsx'
import { ownPath } from '#platform/ownPath.ts'
import { sessionQuery } from '#platform/session.ts'

export const Route = createFileRoute('/sign-in')({
  validateSearch: z.object({ returnTo: ownPath.optional() }),
  beforeLoad: async ({ context, search }) => {
    const { user, installation } = await context.queryClient.ensureQueryData(sessionQuery)
    if (!installation.hasAgency) throw redirect({ to: '/first-run' })
    if (user) throw redirect({ href: search.returnTo ?? '/' })
  },
  component: SignIn,
})

function SignIn() {
  const { returnTo = '/' } = Route.useSearch()
  return <SignInPage returnTo={returnTo} />
}
