import { createFileRoute } from '@tanstack/react-router'
import { AgencyScreen } from '#features/agencies/AgencyScreen.tsx'

export const Route = createFileRoute('/_workspace/settings/agency')({ component: AgencyScreen })
