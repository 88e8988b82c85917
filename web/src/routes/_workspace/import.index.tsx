import { createFileRoute } from '@tanstack/react-router'
import { ImportsPage } from '#features/imports/ImportsPage.tsx'

export const Route = createFileRoute('/_workspace/import/')({ component: ImportsPage })
