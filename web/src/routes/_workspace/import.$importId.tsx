import { createFileRoute } from '@tanstack/react-router'
import { ImportPage } from '#features/imports/ImportPage.tsx'

export const Route = createFileRoute('/_workspace/import/$importId')({
  validateSearch: ({ step }: Record<string, unknown>): { step?: 'check' } =>
    step === 'check' ? { step } : {},
  component: Import,
})

function Import() {
  const { importId } = Route.useParams()
  const { step } = Route.useSearch()
  return <ImportPage key={importId} importId={importId} step={step ?? 'columns'} />
}
