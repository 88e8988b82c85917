import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { OwnRecordLink } from '#features/care/OwnRecordLink.tsx'
import { useSession } from '#platform/session.ts'
import { PageHeader } from '#ui/PageHeader.tsx'
import { AbsenceSection } from './AbsenceSection.tsx'
import { PasskeySection } from './PasskeySection.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { ProfileForm } from './ProfileForm.tsx'
import { ReminderForm } from './ReminderForm.tsx'
import { SecondStepSection } from './SecondStepSection.tsx'
import { SessionList } from './SessionList.tsx'

export function AccountScreen() {
  const { t } = useTranslation('people')
  const { user, member } = useSession()
  return (
    <>
      <PageHeader title={t('account.title')} subtitle={user.email} />
      <Stack gap={48} maw={640}>
        <ProfileForm />
        <ReminderForm />
        {member && <AbsenceSection of="me" />}
        {member && <OwnRecordLink memberId={member.id} />}
        <PasswordForm />
        <SecondStepSection />
        <PasskeySection />
        <SessionList />
      </Stack>
    </>
  )
}
