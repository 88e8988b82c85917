import { createFileRoute } from '@tanstack/react-router'
import { TextsScreen } from '#features/texts/TextsScreen.tsx'

export const Route = createFileRoute('/_workspace/settings/texts')({ component: TextsScreen })
