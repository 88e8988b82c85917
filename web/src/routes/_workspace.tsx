import { createFileRoute, Outlet, redirect } from '@tanstack/react-router'
import { type ComponentType, lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { SampleBanner } from '#features/agencies/SampleBanner.tsx'
import { useRememberVisits } from '#features/search/recentThings.ts'
import { changeLanguage, loadMoreTexts } from '#platform/i18n.ts'
import { isSignedIn, sessionQuery, useSession } from '#platform/session.ts'
import { useLive } from '#platform/useLive.ts'
import { AppShell } from '#ui/AppShell.tsx'
import { CenteredPage, PlainPage } from '#ui/CenteredPage.tsx'
import { type CallLoggerProps, CallLoggerProvider } from '#ui/callLogger.tsx'
import { KeyboardProvider } from '#ui/keyboard.tsx'
import { NoticeBellProvider } from '#ui/noticeBell.tsx'
import { PaletteProvider } from '#ui/palette.tsx'
import { RouteError } from '#ui/RouteError.tsx'
import { SignOutButton } from '#ui/SignOutButton.tsx'

export const Route = createFileRoute('/_workspace')({
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery)
    if (!isSignedIn(session))
      throw redirect({ href: `/sign-in?returnTo=${encodeURIComponent(location.href)}` })
    await changeLanguage(session.user.language)
    if (location.pathname !== '/') await loadMoreTexts()
  },
  component: Workspace,
  errorComponent: (failure) => (
    <PlainPage>
      <RouteError {...failure} />
    </PlainPage>
  ),
})

/** The drawer belongs to the touchpoints; the action shows as soon as that file is there. */
const drawers = import.meta.glob<{ CallLogger: ComponentType<CallLoggerProps> }>(
  '../features/touchpoints/CallLogger.tsx',
)
const [loadDrawer] = Object.values(drawers)
const CallLogger = loadDrawer && lazy(async () => ({ default: (await loadDrawer()).CallLogger }))

const NoticePanel = lazy(async () => ({
  default: (await import('#features/notices/NoticePanel.tsx')).NoticePanel,
}))

const SecondStepFirst = lazy(async () => ({
  default: (await import('#features/people/SecondStepFirst.tsx')).SecondStepFirst,
}))

const SearchPalette = lazy(async () => ({
  default: (await import('#features/search/SearchPalette.tsx')).SearchPalette,
}))

function Workspace() {
  const { t } = useTranslation('ui')
  const { agency, secondStepMissing } = useSession()
  if (secondStepMissing)
    return (
      <Suspense>
        <SecondStepFirst />
      </Suspense>
    )
  if (!agency) {
    return (
      <CenteredPage title={t('state.no_agency_title')} subtitle={t('state.no_agency_text')}>
        <SignOutButton />
      </CenteredPage>
    )
  }
  return (
    <KeyboardProvider>
      <News />
      <NoticeBellProvider panel={NoticePanel}>
        <CallLoggerProvider drawer={CallLogger}>
          <PaletteProvider palette={SearchPalette}>
            <AppShell>
              <SampleBanner />
              <Outlet />
            </AppShell>
          </PaletteProvider>
        </CallLoggerProvider>
      </NoticeBellProvider>
    </KeyboardProvider>
  )
}

/** Only where there is an agency to hear of. */
function News() {
  useLive()
  useRememberVisits()
  return null
}
