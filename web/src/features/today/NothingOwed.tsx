import { Button } from '@mantine/core'
import type { Today } from '@rytm/contract/commitments.ts'
import { IconChecks, IconSunHigh } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat, useWord } from '#platform/format.ts'
import { EmptyState } from '#ui/EmptyState.tsx'

/** Nothing waits: says what comes next and when, or how to begin. */
export function NothingOwed({ today: { rows, away } }: { today: Today }) {
  const { t } = useTranslation('today')
  const format = useFormat()
  const word = useWord()
  const [next] = rows
  if (next)
    return (
      <EmptyState icon={<IconChecks size={32} stroke={1.5} />} title={t('empty.done_title')}>
        {t('empty.next', {
          what: word(`commitment.kind.${next.kind}`),
          client: next.client.name,
          when: format.humanInstant(next.plannedAt ?? next.dueAt),
        })}
      </EmptyState>
    )
  if (away) return null
  return (
    <EmptyState
      icon={<IconSunHigh size={32} stroke={1.5} />}
      title={t('empty.title')}
      action={
        <Button component={Link} to="/projects">
          {t('empty.action')}
        </Button>
      }
    >
      {t('empty.text')}
    </EmptyState>
  )
}
