import { Button, Group } from '@mantine/core'
import type { Today } from '@rytm/contract/commitments.ts'
import { IconBriefcase, IconChecks } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat, useWord } from '#platform/format.ts'
import { useMay } from '#platform/session.ts'
import { EmptyState } from '#ui/EmptyState.tsx'

/** Nothing waits: says what comes next and when, or how to begin. */
export function NothingOwed({ today: { rows, away, member } }: { today: Today }) {
  const { t } = useTranslation('today')
  const format = useFormat()
  const word = useWord()
  const [next] = rows
  if (!next) return away ? null : <NoProjects isMe={member.isMe} />
  return (
    <EmptyState icon={<IconChecks size={32} stroke={1.5} />} title={t('empty.done_title')}>
      {t('empty.next', {
        what: word(`commitment.kind.${next.kind}`),
        client: next.client.name,
        when: format.humanInstant(next.plannedAt ?? next.dueAt),
      })}
    </EmptyState>
  )
}

function NoProjects({ isMe }: { isMe: boolean }) {
  const { t } = useTranslation('today')
  const mayWrite = useMay('projects.write')
  const mayImport = useMay('projects.import')
  return (
    <EmptyState
      icon={<IconBriefcase size={32} stroke={1.5} />}
      title={t('empty.title')}
      action={
        isMe && (
          <Group gap="xs" justify="center">
            {mayWrite && (
              <Button component={Link} to="/projects/new">
                {t('empty.new')}
              </Button>
            )}
            {mayImport && (
              <Button variant="default" component={Link} to="/import">
                {t('empty.import')}
              </Button>
            )}
          </Group>
        )
      }
    >
      {t('empty.text')}
    </EmptyState>
  )
}
