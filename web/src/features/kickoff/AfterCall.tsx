import { Button } from '@mantine/core'
import type { ProjectDetail } from '@rytm/contract/projects.detail.ts'
import { IconCircleCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import { EmptyState } from '#ui/EmptyState.tsx'

export function AfterCall({
  project,
  scheduleDueOn,
}: {
  project: ProjectDetail
  scheduleDueOn: string | null
}) {
  const { t } = useTranslation('kickoff')
  const format = useFormat()
  return (
    <EmptyState
      level={1}
      icon={<IconCircleCheck size={32} stroke={1.5} />}
      title={t('after.title')}
      action={
        <Button
          component={Link}
          to="/projects/$projectId/schedule"
          params={{ projectId: project.id } as never}
        >
          {t('after.schedule')}
        </Button>
      }
    >
      {scheduleDueOn ? t('after.text', { date: format.longDate(scheduleDueOn) }) : t('after.text_plain')}
    </EmptyState>
  )
}
