import type { Today } from '@rytm/contract/commitments.ts'
import { IconChecks } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat, useWord } from '#platform/format.ts'
import { ConfidentialMark } from '#ui/ConfidentialMark.tsx'
import classes from './Today.module.css'

/** What was kept today: the screen says what was done too. */
export function KeptToday({ kept }: { kept: Today['keptToday'] }) {
  const { t } = useTranslation('today')
  const word = useWord()
  const format = useFormat()
  if (kept.length === 0) return null
  return (
    <details className={classes.kept}>
      <summary>
        <IconChecks size={18} stroke={1.75} aria-hidden="true" />
        {t('kept', { count: kept.length })}
      </summary>
      <ul>
        {kept.map(({ id, kind, client, project, keptAt }) => (
          <li key={id}>
            {[word(`commitment.kind.${kind}`), client.name, project.name, format.time(keptAt)].join(' · ')}{' '}
            {project.confidential && <ConfidentialMark />}
          </li>
        ))}
      </ul>
    </details>
  )
}
