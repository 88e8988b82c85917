import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSession } from '#platform/session.ts'
import { PageHeader } from '#ui/PageHeader.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { ProfileForm } from './ProfileForm.tsx'
import { SessionList } from './SessionList.tsx'

export function AccountScreen() {
  const { t } = useTranslation('people')
  const { user } = useSession()
  return (
    <>
      <PageHeader title={t('account.title')} subtitle={user.email} />
      <Stack gap={48} maw={640}>
        <ProfileForm />
        <PasswordForm />
        <SessionList />
      </Stack>
    </>
  )
}
