import { createFileRoute } from '@tanstack/react-router'
import { TemplateEditor } from '#features/schedules/TemplateEditor.tsx'

export const Route = createFileRoute('/_workspace/settings/templates/$templateId')({ component: Template })

function Template() {
  const { templateId } = Route.useParams()
  return <TemplateEditor key={templateId} templateId={templateId} />
}
