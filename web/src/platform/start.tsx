import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { startI18n } from './i18n.ts'
import { createQueryClient } from './queries.ts'
import { createWorkspaceRouter } from './router.tsx'
import { colorSchemeManager, cssVariables, theme } from './theme.ts'

export async function startWorkspace(root: HTMLElement): Promise<void> {
  await startI18n()
  const queryClient = createQueryClient({ onSignedOut: () => leaveForSignIn() })
  const router = createWorkspaceRouter({ queryClient })
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={colorSchemeManager}
        defaultColorScheme="auto"
      >
        <QueryClientProvider client={queryClient}>
          {/* Drawers stand on the right: a message there would cover their last button. */}
          <Notifications position="bottom-left" />
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  )
}

const signIn = '/sign-in'

/** A session that ended: the whole page is left, so that nothing of the old one stays in memory. */
function leaveForSignIn(): void {
  const { pathname, search } = window.location
  if (pathname === signIn) return
  window.location.assign(`${signIn}?returnTo=${encodeURIComponent(pathname + search)}`)
}
