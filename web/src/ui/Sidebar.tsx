import { Button } from '@mantine/core'
import { IconPhonePlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { AccountPanel } from './AccountPanel.tsx'
import { AgencySwitch } from './AgencySwitch.tsx'
import { Brand } from './Brand.tsx'
import { useCallLogger } from './callLogger.tsx'
import { NavLink } from './NavLink.tsx'
import { NoticeButton } from './NoticeButton.tsx'
import { useDestinations } from './navigation.ts'
import { SearchButton } from './SearchButton.tsx'
import classes from './Sidebar.module.css'

export function Sidebar() {
  const { t } = useTranslation('ui')
  const logger = useCallLogger()
  return (
    <div className={classes.sidebar}>
      <section aria-label={t('app.name')} className={classes.head}>
        <div className={classes.top}>
          <Brand />
          <NoticeButton />
        </div>
        <div className={classes.agency}>
          <AgencySwitch />
        </div>
      </section>
      <SearchButton />
      {logger.available && (
        <Button
          fullWidth
          variant="light"
          justify="space-between"
          leftSection={<IconPhonePlus size={18} stroke={1.75} aria-hidden="true" />}
          rightSection={<span className={classes.hint}>{'L'}</span>}
          aria-keyshortcuts="l"
          onClick={() => logger.open()}
        >
          {t('action.log_call')}
        </Button>
      )}
      <nav aria-label={t('nav.label')} className={classes.nav}>
        <NavigationGroups />
      </nav>
      <AccountPanel />
    </div>
  )
}

/** The whole list, also in the drawer that phones open. */
export function NavigationGroups({ onNavigate }: { onNavigate?: () => void }) {
  const { t } = useTranslation('ui')
  const destinations = useDestinations()
  const links = (group: 'work' | 'settings') =>
    destinations
      .filter((destination) => destination.group === group)
      .map(({ id, to, Icon }) => (
        <li key={id}>
          <NavLink
            to={to}
            icon={<Icon size={20} stroke={1.5} />}
            {...(onNavigate ? { onClick: onNavigate } : {})}
          >
            {t(`nav.${id}`)}
          </NavLink>
        </li>
      ))
  const settings = links('settings')
  return (
    <>
      <ul className={classes.group}>{links('work')}</ul>
      {settings.length > 0 && (
        <>
          <h2 className={classes.title}>{t('nav.settings')}</h2>
          <ul className={classes.group}>{settings}</ul>
        </>
      )}
    </>
  )
}
