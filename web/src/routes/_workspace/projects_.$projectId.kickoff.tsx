import { createFileRoute } from '@tanstack/react-router'
import { KickoffPage } from '#features/kickoff/KickoffPage.tsx'

export const Route = createFileRoute('/_workspace/projects_/$projectId/kickoff')({ component: Kickoff })

function Kickoff() {
  const { projectId } = Route.useParams()
  return <KickoffPage key={projectId} projectId={projectId} />
}
