import { Button, Title } from '@mantine/core'
import { removePasskey } from '@rytm/contract/people.passkeys.ts'
import { type PasskeyView, showSecondStep } from '@rytm/contract/people.secondStep.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { endpointQuery, useEndpointMutation } from '#platform/queries.ts'
import { ConfirmButton } from '#ui/ConfirmButton.tsx'
import { DateText } from '#ui/DateText.tsx'
import { Drawer } from '#ui/Drawer.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import { PasskeySetup } from './PasskeySetup.tsx'
import classes from './PeopleScreen.module.css'
import { knowsPasskeys } from './passkeyCeremony.ts'

/** Passkeys of this person; loading and errors are said by the second step above, which is the same answer. */
export function PasskeySection() {
  const { t } = useTranslation('people')
  const { data } = useQuery(endpointQuery(showSecondStep))
  const [opened, setOpened] = useState(false)
  const close = () => setOpened(false)
  return (
    <section aria-labelledby="passkeys">
      <Title order={2} id="passkeys">
        {t('passkeys.title')}
      </Title>
      <p className={classes.text}>{t('passkeys.text')}</p>
      {data && data.passkeys.length > 0 && (
        <ul className={classes.list}>
          {data.passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} />
          ))}
        </ul>
      )}
      {knowsPasskeys() ? (
        <Button mt="md" variant="default" onClick={() => setOpened(true)}>
          {t('passkeys.add')}
        </Button>
      ) : (
        <p className={classes.text}>{t('passkeys.unsupported')}</p>
      )}
      <Drawer opened={opened} onClose={close} title={t('passkeys.add')}>
        <PasskeySetup onDone={close} />
      </Drawer>
    </section>
  )
}

function PasskeyRow({ passkey: { id, name, createdAt, lastUsedAt } }: { passkey: PasskeyView }) {
  const { t } = useTranslation('people')
  const notify = useNotify()
  const remove = useEndpointMutation({ endpoint: removePasskey, refreshes: ['people'] })
  const confirm = async () => {
    await remove.mutateAsync({ params: { passkeyId: id } })
    notify.done(t('passkeys.removed'))
  }
  return (
    <li className={classes.row}>
      <div className={classes.person}>
        <span className={classes.name}>{name}</span>
        <div className={classes.note}>
          {t(lastUsedAt ? 'passkeys.last_used' : 'passkeys.added')}{' '}
          <DateText instant={lastUsedAt ?? createdAt} />
        </div>
      </div>
      <ConfirmButton
        size="xs"
        title={t('passkeys.remove_title', { name })}
        text={t('passkeys.remove_text')}
        confirmLabel={t('passkeys.remove')}
        destructive
        onConfirm={confirm}
      >
        {t('passkeys.remove')}
      </ConfirmButton>
    </li>
  )
}
