import { useTranslation } from 'react-i18next'
import { AccountPanel } from './AccountPanel.tsx'
import { Drawer } from './Drawer.tsx'
import classes from './MoreDrawer.module.css'
import { NoticeButton } from './NoticeButton.tsx'
import { NavigationGroups } from './Sidebar.tsx'

export function MoreDrawer({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('ui')
  return (
    <Drawer opened={opened} onClose={onClose} title={t('app.name')}>
      <NoticeButton shape="row" onOpen={onClose} />
      <NavigationGroups onNavigate={onClose} />
      <div className={classes.account}>
        <AccountPanel />
      </div>
    </Drawer>
  )
}
