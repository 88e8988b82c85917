import { ActionIcon } from '@mantine/core'
import { signOut } from '@rytm/contract/people.session.ts'
import { IconLogout } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useEndpointMutation } from '#platform/queries.ts'

/** Leaves by a full page load, so that nothing of the session stays in memory. */
export function SignOutButton() {
  const { t } = useTranslation('ui')
  const leave = useEndpointMutation({ endpoint: signOut, refreshes: [] })
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      loading={leave.isPending}
      aria-label={t('action.sign_out')}
      title={t('action.sign_out')}
      onClick={() => leave.mutate({}, { onSuccess: () => window.location.assign('/sign-in') })}
    >
      <IconLogout size={20} stroke={1.5} aria-hidden="true" />
    </ActionIcon>
  )
}
