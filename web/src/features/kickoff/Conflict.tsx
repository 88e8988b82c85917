import { Button, Group } from '@mantine/core'
import type { KickoffState } from '@rytm/contract/projects.kickoff.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import classes from './Kickoff.module.css'

interface Props {
  current: KickoffState
  onResolve: (whose: 'theirs' | 'mine') => void
}

/** Two windows, one call: nothing is overwritten until somebody has said whose answers stay. */
export function Conflict({ current, onResolve }: Props) {
  const { t } = useTranslation('kickoff')
  const format = useFormat()
  const { savedBy, savedAt } = current
  return (
    <div role="alert" className={classes.conflict}>
      <strong>{t('stale_title')}</strong>
      <p>
        {savedBy && savedAt
          ? t('stale_text', { name: savedBy.name, when: format.relative(savedAt) })
          : t('stale_text_unknown')}
      </p>
      <Group gap="xs">
        <Button variant="default" onClick={() => onResolve('theirs')}>
          {t('take_theirs')}
        </Button>
        <Button onClick={() => onResolve('mine')}>{t('keep_mine')}</Button>
      </Group>
    </div>
  )
}
