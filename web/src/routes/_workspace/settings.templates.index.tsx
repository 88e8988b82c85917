import { createFileRoute } from '@tanstack/react-router'
import { TemplatesScreen } from '#features/schedules/TemplatesScreen.tsx'

export const Route = createFileRoute('/_workspace/settings/templates/')({ component: TemplatesScreen })
