import { id } from '@rytm/contract/kernel.ts'
import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { TodayPage } from '#features/today/TodayPage.tsx'

export const Route = createFileRoute('/_workspace/')({
  validateSearch: z.object({ member: id.optional().catch(undefined) }),
  component: Today,
})

function Today() {
  const { member } = Route.useSearch()
  return <TodayPage memberId={member} />
}
