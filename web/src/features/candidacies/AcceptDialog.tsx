import { Button, Group, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#ui/Dialog.tsx'

interface Props {
  name: string
  onMove: (awaitStart: boolean) => void
  onClose: () => void
}

/** The last opening is filled: the project may wait for the first day at work from here on. */
export function AcceptDialog({ name, onMove, onClose }: Props) {
  const { t } = useTranslation('candidacies')
  return (
    <Dialog opened onClose={onClose} title={t('accept.title', { name })}>
      <Stack gap="md">
        <span>{t('accept.text')}</span>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => onMove(false)}>
            {t('accept.only')}
          </Button>
          <Button onClick={() => onMove(true)}>{t('accept.wait')}</Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
