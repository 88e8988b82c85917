import { Button, Group, Modal, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface Props {
  name: string
  onMove: (awaitStart: boolean) => void
  onClose: () => void
}

/** The last opening is filled: the project may wait for the first day at work from here on. */
export function AcceptDialog({ name, onMove, onClose }: Props) {
  const { t } = useTranslation(['candidacies', 'ui'])
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('candidacies:accept.title', { name })}
      closeButtonProps={{ 'aria-label': t('ui:action.close') }}
    >
      <Stack gap="md">
        <span>{t('candidacies:accept.text')}</span>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => onMove(false)}>
            {t('candidacies:accept.only')}
          </Button>
          <Button onClick={() => onMove(true)}>{t('candidacies:accept.wait')}</Button>
        </Group>
      </Stack>
    </Modal>
  )
}
