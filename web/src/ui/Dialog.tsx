import { Button, type ButtonProps, Group, Modal, type ModalProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Over the page, with a cross that says what it does. */
export function Dialog(props: ModalProps) {
  const { t } = useTranslation('ui')
  return <Modal closeButtonProps={{ 'aria-label': t('action.close') }} {...props} />
}

interface Deed extends Pick<ButtonProps, 'loading' | 'disabled' | 'color' | 'leftSection'> {
  label: string
  onCancel: () => void
}

/** The end of a form in a dialog: the way back, then what it is for. */
export function DialogButtons({ label, onCancel, ...deed }: Deed) {
  const { t } = useTranslation('ui')
  return (
    <Group justify="flex-end" gap="xs">
      <Button variant="default" onClick={onCancel}>
        {t('action.cancel')}
      </Button>
      <Button type="submit" {...deed}>
        {label}
      </Button>
    </Group>
  )
}
