import { Button } from '@mantine/core'
import { offerPasskeySignIn, signInWithPasskey } from '@rytm/contract/people.passkeys.ts'
import { IconFingerprint } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndpointMutation } from '#platform/queries.ts'
import { FormErrors } from '#ui/FormErrors.tsx'
import classes from './PeopleScreen.module.css'
import { askPasskey, knowsPasskeys } from './passkeyCeremony.ts'

/** Signs in without a password; the browser offers the passkeys that it knows for this address. */
export function PasskeyButton({ onEntered }: { onEntered: () => void }) {
  const { t } = useTranslation('people')
  const offer = useEndpointMutation({ endpoint: offerPasskeySignIn, refreshes: [] })
  const enter = useEndpointMutation({ endpoint: signInWithPasskey, refreshes: [] })
  const [asking, setAsking] = useState(false)
  const [notDone, setNotDone] = useState(false)
  if (!knowsPasskeys()) return null
  const start = () => {
    setNotDone(false)
    enter.reset()
    offer.mutate(
      {},
      {
        onSuccess: async (offered) => {
          setAsking(true)
          const answer = await askPasskey(offered)
          setAsking(false)
          if (answer) enter.mutate({ body: { answer } }, { onSuccess: onEntered })
          else setNotDone(true)
        },
      },
    )
  }
  return (
    <div>
      <FormErrors error={offer.error ?? enter.error} />
      <Button
        fullWidth
        variant="default"
        leftSection={<IconFingerprint size={18} stroke={1.5} aria-hidden="true" />}
        loading={offer.isPending || asking || enter.isPending || enter.isSuccess}
        onClick={start}
      >
        {t('passkeys.sign_in')}
      </Button>
      {notDone && (
        <p role="status" className={classes.text}>
          {t('passkeys.not_used')}
        </p>
      )}
    </div>
  )
}
