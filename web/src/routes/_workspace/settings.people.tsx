import { createFileRoute } from '@tanstack/react-router'
import { PeopleScreen } from '#features/people/PeopleScreen.tsx'

export const Route = createFileRoute('/_workspace/settings/people')({ component: PeopleScreen })
