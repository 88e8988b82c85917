import { UnstyledButton } from '@mantine/core'
import { IconMenu2, IconPhonePlus } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './BottomBar.module.css'
import { useCallLogger } from './callLogger.tsx'
import { NavLink } from './NavLink.tsx'
import { NewNoticesDot } from './NoticeButton.tsx'
import { useDestinations } from './navigation.ts'

const MoreDrawer = lazy(async () => ({ default: (await import('./MoreDrawer.tsx')).MoreDrawer }))

const labels = { today: 'nav.today', projects: 'nav.projects', reports: 'nav.reports_short' } as const
type Tab = keyof typeof labels

const isTab = (id: string): id is Tab => id in labels

/** Phones: the three daily screens, the call logger, and everything else under "More". */
export function BottomBar() {
  const { t } = useTranslation('ui')
  const [opened, setOpened] = useState(false)
  const [used, setUsed] = useState(false)
  const logger = useCallLogger()
  const open = () => {
    setUsed(true)
    setOpened(true)
  }
  const tabs = useDestinations().flatMap(({ id, to, Icon }) => (isTab(id) ? [{ id, to, Icon }] : []))
  return (
    <>
      <nav aria-label={t('nav.label')} className={classes.bar}>
        {tabs.map(({ id, to, Icon }) => (
          <NavLink key={id} to={to} shape="tab" icon={<Icon size={22} stroke={1.5} />}>
            {t(labels[id])}
          </NavLink>
        ))}
        {logger.available && (
          <UnstyledButton
            className={classes.call}
            onClick={() => logger.open()}
            aria-label={t('action.log_call')}
          >
            <span className={classes.disc}>
              <IconPhonePlus size={20} stroke={1.75} aria-hidden="true" />
            </span>
          </UnstyledButton>
        )}
        <UnstyledButton className={classes.more} aria-haspopup="dialog" onClick={open}>
          <IconMenu2 size={22} stroke={1.5} aria-hidden="true" />
          <span>{t('nav.more')}</span>
          <NewNoticesDot />
        </UnstyledButton>
      </nav>
      <Suspense>{used && <MoreDrawer opened={opened} onClose={() => setOpened(false)} />}</Suspense>
    </>
  )
}
