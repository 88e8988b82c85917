import { createFileRoute } from '@tanstack/react-router'
import { ReportsPage } from '#features/reports/ReportsPage.tsx'
import { weekSearch } from '#features/reports/weekSearch.ts'

export const Route = createFileRoute('/_workspace/reports/')({
  validateSearch: weekSearch,
  component: Reports,
})

function Reports() {
  return <ReportsPage search={Route.useSearch()} />
}
