import { Button, Group, Title } from '@mantine/core'
import type { ResponseOf } from '@rytm/contract/endpoint.ts'
import { renewRecoveryCodes, showSecondStep, turnCodesOff } from '@rytm/contract/people.secondStep.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { endpointQuery, useEndpointMutation } from '#platform/queries.ts'
import { DateText } from '#ui/DateText.tsx'
import { Drawer } from '#ui/Drawer.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import { CodesSetup } from './CodesSetup.tsx'
import classes from './PeopleScreen.module.css'
import { ProvePassword } from './ProvePassword.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'

type SecondStep = ResponseOf<typeof showSecondStep>

/** A code of an app besides the password. */
export function SecondStepSection() {
  const { t } = useTranslation('people')
  const { data, error, refetch } = useQuery(endpointQuery(showSecondStep))
  return (
    <section aria-labelledby="second-step">
      <Title order={2} id="second-step">
        {t('second_step.title')}
      </Title>
      {error && <ErrorState error={error} onRetry={refetch} />}
      {!data && !error && <LoadingSkeleton shape="list" rows={1} />}
      {data && (data.codesSince ? <CodesOn secondStep={data} /> : <CodesOff />)}
    </section>
  )
}

function CodesOff() {
  const { t } = useTranslation('people')
  const client = useQueryClient()
  const [opened, setOpened] = useState(false)
  const close = async () => {
    setOpened(false)
    await client.invalidateQueries({ queryKey: ['people'] })
  }
  return (
    <>
      <p className={classes.text}>{t('second_step.off_text')}</p>
      <Button mt="md" variant="default" onClick={() => setOpened(true)}>
        {t('second_step.set_up')}
      </Button>
      <Drawer opened={opened} onClose={close} title={t('second_step.set_up_title')}>
        <CodesSetup onDone={close} />
      </Drawer>
    </>
  )
}

type Open = 'renew' | 'off'

function CodesOn({ secondStep: { codesSince, recoveryCodesLeft } }: { secondStep: SecondStep }) {
  const { t } = useTranslation('people')
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  return (
    <>
      <p className={classes.text}>
        {t('second_step.on_since')} {codesSince && <DateText instant={codesSince} />}
        {'. '}
        {t('second_step.left', { count: recoveryCodesLeft })}
      </p>
      <Group mt="md" gap="sm">
        <Button variant="default" onClick={() => setOpen('renew')}>
          {t('second_step.renew')}
        </Button>
        <Button variant="default" onClick={() => setOpen('off')}>
          {t('second_step.turn_off')}
        </Button>
      </Group>
      <Drawer opened={open === 'renew'} onClose={close} title={t('second_step.renew')}>
        <NewRecoveryCodes onDone={close} />
      </Drawer>
      <Drawer opened={open === 'off'} onClose={close} title={t('second_step.turn_off')}>
        <TurnOff onDone={close} />
      </Drawer>
    </>
  )
}

function NewRecoveryCodes({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('people')
  const renew = useEndpointMutation({ endpoint: renewRecoveryCodes, refreshes: ['people'] })
  if (renew.data) return <RecoveryCodes codes={renew.data.recoveryCodes} onDone={onDone} />
  return (
    <ProvePassword
      text={t('second_step.renew_text')}
      submit={t('second_step.renew')}
      error={renew.error}
      pending={renew.isPending}
      onPassword={(password) => renew.mutate({ body: { password } })}
    />
  )
}

function TurnOff({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('people')
  const notify = useNotify()
  const off = useEndpointMutation({ endpoint: turnCodesOff, refreshes: ['people'] })
  const done = () => {
    notify.done(t('second_step.turned_off'))
    onDone()
  }
  return (
    <ProvePassword
      text={t('second_step.turn_off_text')}
      submit={t('second_step.turn_off')}
      error={off.error}
      pending={off.isPending}
      onPassword={(password) => off.mutate({ body: { password } }, { onSuccess: done })}
    />
  )
}
