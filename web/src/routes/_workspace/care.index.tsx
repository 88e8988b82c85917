import { createFileRoute } from '@tanstack/react-router'
import { CareBoardPage } from '#features/care/CareBoardPage.tsx'

export const Route = createFileRoute('/_workspace/care/')({ component: CareBoardPage })
