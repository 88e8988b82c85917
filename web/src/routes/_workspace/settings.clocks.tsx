import { createFileRoute } from '@tanstack/react-router'
import { PolicyScreen } from '#features/policy/PolicyScreen.tsx'

export const Route = createFileRoute('/_workspace/settings/clocks')({ component: PolicyScreen })
