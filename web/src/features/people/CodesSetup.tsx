import { Button, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { ResponseOf } from '@rytm/contract/endpoint.ts'
import { prepareCodes, turnCodesOn } from '@rytm/contract/people.secondStep.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndpointMutation } from '#platform/queries.ts'
import { FormErrors, useFieldProblems } from '#ui/FormErrors.tsx'
import { ProvePassword } from './ProvePassword.tsx'
import { QrCode } from './QrCode.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import classes from './SecondStep.module.css'

/** Password, key, first code, recovery codes. What is on is read anew when this closes, so that the codes stay in sight. */
export function CodesSetup({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('people')
  const prepare = useEndpointMutation({ endpoint: prepareCodes, refreshes: [] })
  const [recoveryCodes, setRecoveryCodes] = useState<string[]>()
  if (recoveryCodes) return <RecoveryCodes codes={recoveryCodes} onDone={onDone} />
  if (prepare.data) return <ScanKey prepared={prepare.data} onConfirmed={setRecoveryCodes} />
  return (
    <ProvePassword
      text={t('second_step.prepare_text')}
      submit={t('second_step.next')}
      error={prepare.error}
      pending={prepare.isPending}
      onPassword={(password) => prepare.mutate({ body: { password } })}
    />
  )
}

interface ScanProps {
  prepared: ResponseOf<typeof prepareCodes>
  onConfirmed: (recoveryCodes: string[]) => void
}

function ScanKey({ prepared: { key, address }, onConfirmed }: ScanProps) {
  const { t } = useTranslation('people')
  const form = useForm({ initialValues: { code: '' } })
  const fieldProblems = useFieldProblems()
  const confirm = useEndpointMutation({ endpoint: turnCodesOn, refreshes: [] })
  const submit = form.onSubmit((body) =>
    confirm.mutate(
      { body },
      { onSuccess: ({ recoveryCodes }) => onConfirmed(recoveryCodes), onError: fieldProblems(form) },
    ),
  )
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <p>{t('second_step.scan_text')}</p>
        <QrCode text={address} label={t('second_step.picture')} />
        <div>
          <p className={classes.quiet}>{t('second_step.by_hand')}</p>
          <code className={classes.key}>{key.match(/.{1,4}/g)?.join(' ')}</code>
        </div>
        <FormErrors error={confirm.error} known={['code']} />
        <TextInput
          label={t('field.code')}
          description={t('second_step.first_code_hint')}
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={40}
          required
          {...form.getInputProps('code')}
        />
        <Button type="submit" loading={confirm.isPending}>
          {t('second_step.turn_on')}
        </Button>
      </Stack>
    </form>
  )
}
