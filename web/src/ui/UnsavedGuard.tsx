import { Button, Group } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Dialog } from './Dialog.tsx'

/** Asks before typed changes are left behind: within the workspace by a question, at its edge by the browser's own. */
export function UnsavedGuard({ active }: { active: boolean }) {
  const { t } = useTranslation('ui')
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => active && current.pathname !== next.pathname,
    enableBeforeUnload: () => active,
    withResolver: true,
  })
  return (
    <Dialog opened={status === 'blocked'} onClose={() => reset?.()} title={t('unsaved.title')} centered>
      <p>{t('unsaved.text')}</p>
      <Group justify="flex-end" mt="lg">
        <Button variant="subtle" color="gray" onClick={() => proceed?.()}>
          {t('unsaved.leave')}
        </Button>
        <Button onClick={() => reset?.()}>{t('unsaved.stay')}</Button>
      </Group>
    </Dialog>
  )
}
