import { ActionIcon, Menu } from '@mantine/core'
import type { TodayRow } from '@rytm/contract/commitments.ts'
import { IconDots } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import { useMay } from '#platform/session.ts'
import { useCallLogger } from '#ui/callLogger.tsx'
import type { RowDeeds } from './TodayList.tsx'
import { presetOf } from './todayActions.ts'

/** What is rarer than the main action. */
export function RowMenu({ row, deeds }: { row: TodayRow; deeds: RowDeeds }) {
  const { t } = useTranslation('today')
  const word = useWord()
  const navigate = useNavigate()
  const logger = useCallLogger()
  const mayRule = useMay('work.write')
  const label = t('more', { what: word(`commitment.kind.${row.kind}`), client: row.client.name })
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label}>
          <IconDots size={18} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => logger.open(row.project.id, presetOf(row))}>{t('keys.log')}</Menu.Item>
        {mayRule && row.kind === 'reply' && (
          <Menu.Item onClick={() => deeds.dismiss(row)}>{t('keys.dismiss')}</Menu.Item>
        )}
        {mayRule && <Menu.Item onClick={() => deeds.letGo(row)}>{t('let_go.action')}</Menu.Item>}
        <Menu.Item onClick={() => void navigate({ href: `/projects/${row.project.id}` })}>
          {t('open_project')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
