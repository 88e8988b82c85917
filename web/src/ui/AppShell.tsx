import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './AppShell.module.css'
import { BottomBar } from './BottomBar.tsx'
import { useCallLogger } from './callLogger.tsx'
import { useKey } from './keyboard.tsx'
import { useDestinations } from './navigation.ts'
import { usePalette } from './palette.tsx'
import { Sidebar } from './Sidebar.tsx'

/** Navigation at the left on wide screens, along the bottom on phones; the screen itself is the `main`. */
export function AppShell({ children }: { children: ReactNode }) {
  const { t } = useTranslation('ui')
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content">
        {t('app.skip')}
      </a>
      <ShellKeys />
      <Sidebar />
      <main id="content" tabIndex={-1} className={classes.main}>
        {children}
      </main>
      <BottomBar />
    </div>
  )
}

function ShellKeys() {
  const { t } = useTranslation('ui')
  const logger = useCallLogger()
  const palette = usePalette()
  const destinations = useDestinations()
  return (
    <>
      {logger.available && <Key keys="l" label={t('action.log_call')} run={() => logger.open()} />}
      <Key keys="/" label={t('action.search')} run={palette.open} />
      {destinations.map(
        ({ id, to, keys }) => keys && <GoKey key={id} keys={keys} to={to} label={t(`nav.${id}`)} />,
      )}
    </>
  )
}

function GoKey({ keys, to, label }: { keys: string; to: string; label: string }) {
  const navigate = useNavigate()
  return <Key keys={keys} label={label} run={() => navigate({ to })} />
}

function Key(binding: Parameters<typeof useKey>[0]) {
  useKey(binding)
  return null
}
