import { useTranslation } from 'react-i18next'
import { AccountPanel } from './AccountPanel.tsx'
import { Drawer } from './Drawer.tsx'
import classes from './MoreDrawer.module.css'
import { NavigationGroups } from './Sidebar.tsx'

export function MoreDrawer({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('ui')
  return (
    <Drawer opened={opened} onClose={onClose} title={t('app.name')}>
      <NavigationGroups onNavigate={onClose} />
      <div className={classes.account}>
        <AccountPanel />
      </div>
    </Drawer>
  )
}
