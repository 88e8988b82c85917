import { createFileRoute } from '@tanstack/react-router'
import { ClientPage } from '#features/clients/ClientPage.tsx'

export const Route = createFileRoute('/_workspace/clients/$clientId')({ component: Client })

function Client() {
  const { clientId } = Route.useParams()
  return <ClientPage key={clientId} clientId={clientId} />
}
