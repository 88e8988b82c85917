import { Button, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { addPasskey, preparePasskey } from '@rytm/contract/people.passkeys.ts'
import { deviceName } from '@rytm/contract/words/deviceName.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndpointMutation } from '#platform/queries.ts'
import { useSession } from '#platform/session.ts'
import { FormErrors, useFieldProblems } from '#ui/FormErrors.tsx'
import { PasswordField } from '#ui/PasswordField.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import classes from './PeopleScreen.module.css'
import { makePasskey } from './passkeyCeremony.ts'

/** Name and password, then the browser asks for a finger, a face or a PIN. */
export function PasskeySetup({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('people')
  const notify = useNotify()
  const { user } = useSession()
  const form = useForm({
    initialValues: { name: deviceName(navigator.userAgent)?.system ?? '', password: '' },
  })
  const fieldProblems = useFieldProblems()
  const prepare = useEndpointMutation({ endpoint: preparePasskey, refreshes: [] })
  const add = useEndpointMutation({ endpoint: addPasskey, refreshes: ['people'] })
  const [asking, setAsking] = useState(false)
  const [notDone, setNotDone] = useState(false)
  const done = () => {
    notify.done(t('passkeys.added_done'))
    onDone()
  }
  const submit = form.onSubmit(({ name, password }) => {
    setNotDone(false)
    prepare.mutate(
      { body: { password } },
      {
        onSuccess: async (offered) => {
          setAsking(true)
          const answer = await makePasskey(offered)
          setAsking(false)
          if (!answer) return setNotDone(true)
          add.mutate({ body: { name, answer } }, { onSuccess: done, onError: fieldProblems(form) })
        },
      },
    )
  })
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <p>{t('passkeys.add_text')}</p>
        <FormErrors error={prepare.error ?? add.error} known={['name']} />
        {notDone && (
          <p role="status" className={classes.text}>
            {t('passkeys.not_made')}
          </p>
        )}
        <TextInput
          label={t('passkeys.name')}
          description={t('passkeys.name_hint')}
          maxLength={200}
          required
          {...form.getInputProps('name')}
        />
        <input type="hidden" autoComplete="username" value={user.email} readOnly />
        <PasswordField
          label={t('field.current_password')}
          autoComplete="current-password"
          required
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={prepare.isPending || asking || add.isPending}>
          {t('passkeys.make')}
        </Button>
      </Stack>
    </form>
  )
}
