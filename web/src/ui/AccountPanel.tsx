import { UnstyledButton } from '@mantine/core'
import type { Language } from '@rytm/contract/kernel.ts'
import { updateAccount } from '@rytm/contract/people.account.ts'
import { IconKeyboard } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useEndpointMutation } from '#platform/queries.ts'
import { useSession } from '#platform/session.ts'
import classes from './AccountPanel.module.css'
import { ColorSchemeSwitch } from './ColorSchemeSwitch.tsx'
import { useKeyboard } from './keyboard.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { SignOutButton } from './SignOutButton.tsx'

/** Who is signed in, and how the workspace looks and speaks on this device. */
export function AccountPanel() {
  const { t } = useTranslation('ui')
  const { user } = useSession()
  const { showList } = useKeyboard()
  const account = useEndpointMutation({ endpoint: updateAccount, refreshes: ['people'] })
  const keepLanguage = (language: Language) => account.mutate({ body: { language } })
  return (
    <section aria-label={t('nav.account')} className={classes.panel}>
      <div className={classes.person}>
        <Link to="/settings/account" className={classes.name} title={user.email}>
          {user.name}
        </Link>
        <SignOutButton />
      </div>
      <div className={classes.switches}>
        <LanguageSwitch onChange={keepLanguage} />
        <ColorSchemeSwitch />
      </div>
      <UnstyledButton className={classes.keys} onClick={showList}>
        <IconKeyboard size={20} stroke={1.5} aria-hidden="true" />
        {t('keys.title')}
      </UnstyledButton>
    </section>
  )
}
