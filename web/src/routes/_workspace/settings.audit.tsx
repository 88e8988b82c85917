import { createFileRoute } from '@tanstack/react-router'
import { AuditScreen } from '#features/audit/AuditScreen.tsx'

export const Route = createFileRoute('/_workspace/settings/audit')({ component: AuditScreen })
