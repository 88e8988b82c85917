import { createFileRoute } from '@tanstack/react-router'
import { AccountScreen } from '#features/people/AccountScreen.tsx'

export const Route = createFileRoute('/_workspace/settings/account')({ component: AccountScreen })
