import { createFileRoute } from '@tanstack/react-router'
import { OutboxPage } from '#features/mail/OutboxPage.tsx'

export const Route = createFileRoute('/_workspace/outbox/')({ component: OutboxPage })
