import { createFileRoute, redirect } from '@tanstack/react-router'
import { FirstRunPage } from '#features/agencies/FirstRunPage.tsx'
import { sessionQuery } from '#platform/session.ts'

export const Route = createFileRoute('/first-run')({
  beforeLoad: async ({ context }) => {
    const { installation } = await context.queryClient.fetchQuery(sessionQuery)
    if (installation.hasAgency) throw redirect({ to: '/sign-in' })
  },
  component: FirstRunPage,
})
