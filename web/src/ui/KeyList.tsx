import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Dialog } from './Dialog.tsx'
import { KeyHint } from './KeyHint.tsx'
import classes from './KeyList.module.css'
import type { KeyBinding } from './keyboard.tsx'
import { useOpenedAfterMount } from './openedAfterMount.ts'

interface Props {
  opened: boolean
  bindings: readonly KeyBinding[]
  enabled: boolean
  onEnabled: (enabled: boolean) => void
  onClose: () => void
}

export function KeyList({ opened, bindings, enabled, onEnabled, onClose }: Props) {
  const { t } = useTranslation('ui')
  const shown = useOpenedAfterMount(opened)
  return (
    <Dialog opened={shown} onClose={onClose} title={t('keys.title')}>
      <dl className={classes.list}>
        {[...bindings, { keys: '?', label: t('keys.show') }].map(({ keys, label }) => (
          <div key={keys} className={classes.row}>
            <dt>{label}</dt>
            <dd>
              <KeyHint keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
      <Switch
        mt="lg"
        checked={enabled}
        onChange={(event) => onEnabled(event.currentTarget.checked)}
        label={t('keys.enabled')}
        description={t('keys.enabled_hint')}
      />
    </Dialog>
  )
}
