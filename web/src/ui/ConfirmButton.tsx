import { Button, type ButtonProps, Group } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from './Dialog.tsx'
import { FormErrors } from './FormErrors.tsx'

interface Props extends Omit<ButtonProps, 'onClick' | 'children'> {
  children: ReactNode
  /** The question, and below it what will happen. */
  title: string
  text: ReactNode
  /** The verb again ("Remove"), never "OK". */
  confirmLabel: string
  destructive?: boolean
  onConfirm: () => unknown
}

/** Asks before what cannot be taken back. Where it can be, act at once and offer `showUndo` instead. */
export function ConfirmButton({
  children,
  title,
  text,
  confirmLabel,
  destructive,
  onConfirm,
  ...button
}: Props) {
  const { t } = useTranslation('ui')
  const [opened, setOpened] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const confirm = async () => {
    setBusy(true)
    try {
      await onConfirm()
      setOpened(false)
    } catch (refusal) {
      setError(refusal)
    } finally {
      setBusy(false)
    }
  }
  const close = () => {
    setOpened(false)
    setError(undefined)
  }
  return (
    <>
      <Button variant="default" {...button} onClick={() => setOpened(true)}>
        {children}
      </Button>
      <Dialog opened={opened} onClose={close} title={title}>
        {text}
        <FormErrors error={error} />
        <Group justify="flex-end" mt="lg" gap="xs">
          <Button variant="default" onClick={close} data-autofocus>
            {t('action.cancel')}
          </Button>
          <Button color={destructive ? 'red' : 'teal'} loading={busy} onClick={confirm}>
            {confirmLabel}
          </Button>
        </Group>
      </Dialog>
    </>
  )
}
