import { createFileRoute } from '@tanstack/react-router'
import { ClientsPage } from '#features/clients/ClientsPage.tsx'

export const Route = createFileRoute('/_workspace/clients/')({ component: ClientsPage })
