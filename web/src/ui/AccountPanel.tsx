import { UnstyledButton } from '@mantine/core'
import { IconKeyboard } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSession } from '#platform/session.ts'
import classes from './AccountPanel.module.css'
import { ColorSchemeSwitch } from './ColorSchemeSwitch.tsx'
import { useKeyboard } from './keyboard.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'

/** Who is signed in, and how the workspace looks and speaks on this device. */
export function AccountPanel() {
  const { t } = useTranslation('ui')
  const { user } = useSession()
  const { showList } = useKeyboard()
  return (
    <section aria-label={t('nav.account')} className={classes.panel}>
      <UnstyledButton className={classes.keys} onClick={showList}>
        <IconKeyboard size={20} stroke={1.5} aria-hidden="true" />
        {t('keys.title')}
      </UnstyledButton>
      <div className={classes.switches}>
        <LanguageSwitch />
        <ColorSchemeSwitch />
      </div>
      <div className={classes.person} title={user.email}>
        {user.name}
      </div>
    </section>
  )
}
