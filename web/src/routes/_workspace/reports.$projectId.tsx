import { createFileRoute } from '@tanstack/react-router'
import { ReportDesk } from '#features/reports/ReportDesk.tsx'
import { weekSearch } from '#features/reports/weekSearch.ts'

export const Route = createFileRoute('/_workspace/reports/$projectId')({
  validateSearch: weekSearch,
  component: Report,
})

function Report() {
  const { projectId } = Route.useParams()
  const search = Route.useSearch()
  return <ReportDesk key={`${projectId} ${search.week}`} projectId={projectId} search={search} />
}
