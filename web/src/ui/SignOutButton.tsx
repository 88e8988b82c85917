import { Button } from '@mantine/core'
import { signOut } from '@rytm/contract/people.session.ts'
import { IconLogout } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useEndpointMutation } from '#platform/queries.ts'

/** Leaves by a full page load, so that nothing of the session stays in memory. */
export function SignOutButton() {
  const { t } = useTranslation('ui')
  const leave = useEndpointMutation({ endpoint: signOut, refreshes: [] })
  return (
    <Button
      variant="default"
      size="xs"
      loading={leave.isPending}
      leftSection={<IconLogout size={16} stroke={1.5} aria-hidden="true" />}
      onClick={() => leave.mutate({}, { onSuccess: () => window.location.assign('/sign-in') })}
    >
      {t('action.sign_out')}
    </Button>
  )
}
