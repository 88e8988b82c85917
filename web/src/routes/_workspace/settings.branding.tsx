import { createFileRoute } from '@tanstack/react-router'
import { BrandingScreen } from '#features/branding/BrandingScreen.tsx'

export const Route = createFileRoute('/_workspace/settings/branding')({ component: BrandingScreen })
