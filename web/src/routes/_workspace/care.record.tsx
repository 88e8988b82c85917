import { createFileRoute } from '@tanstack/react-router'
import { CareRecordPage } from '#features/care/CareRecordPage.tsx'
import { careSearch } from '#features/care/careSearch.ts'

export const Route = createFileRoute('/_workspace/care/record')({
  validateSearch: careSearch,
  component: Record,
})

function Record() {
  return <CareRecordPage search={Route.useSearch()} />
}
