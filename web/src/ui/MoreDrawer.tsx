import { useTranslation } from 'react-i18next'
import { useSession } from '#platform/session.ts'
import { AccountPanel } from './AccountPanel.tsx'
import { AgencySwitch } from './AgencySwitch.tsx'
import { Drawer } from './Drawer.tsx'
import classes from './MoreDrawer.module.css'
import { NoticeButton } from './NoticeButton.tsx'
import { SearchButton } from './SearchButton.tsx'
import { NavigationGroups } from './Sidebar.tsx'

export function MoreDrawer({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('ui')
  const several = useSession().agencies.length > 1
  return (
    <Drawer opened={opened} onClose={onClose} title={t('app.name')}>
      {several && (
        <div className={classes.agency}>
          <AgencySwitch />
        </div>
      )}
      <SearchButton onOpen={onClose} />
      <NoticeButton shape="row" onOpen={onClose} />
      <NavigationGroups onNavigate={onClose} />
      <div className={classes.account}>
        <AccountPanel />
      </div>
    </Drawer>
  )
}
