import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { ResetPasswordPage } from '#features/people/ResetPasswordPage.tsx'

export const Route = createFileRoute('/reset-password')({
  validateSearch: z.object({ token: z.coerce.string().optional() }),
  component: ResetPassword,
})

function ResetPassword() {
  const { token } = Route.useSearch()
  return <ResetPasswordPage token={token} />
}
