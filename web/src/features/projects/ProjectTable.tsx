import { Table } from '@mantine/core'
import type { ProjectSummary } from '@rytm/contract/projects.ts'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { DueText } from '#features/today/DueText.tsx'
import { useWord } from '#platform/format.ts'
import { ConfidentialMark } from '#ui/ConfidentialMark.tsx'
import { DateText } from '#ui/DateText.tsx'
import { HealthBadge } from '#ui/HealthBadge.tsx'
import { Openings } from './Openings.tsx'
import { ProjectState } from './ProjectState.tsx'
import classes from './Projects.module.css'

/** A table on wide screens; the same rows stack on a phone. */
export function ProjectTable({ projects }: { projects: ProjectSummary[] }) {
  const { t } = useTranslation('projects')
  return (
    <Table className={classes.table} verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('column.project')}</Table.Th>
          <Table.Th>{t('column.consultant')}</Table.Th>
          <Table.Th>{t('column.status')}</Table.Th>
          <Table.Th>{t('column.week')}</Table.Th>
          <Table.Th>{t('column.health')}</Table.Th>
          <Table.Th>{t('column.contact')}</Table.Th>
          <Table.Th>{t('column.next')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {projects.map((project) => (
          <ProjectRow key={project.id} project={project} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

function ProjectRow({ project }: { project: ProjectSummary }) {
  const { t } = useTranslation('projects')
  const { status, weekNumber, plannedWeeks, health, consultant, lastContactAt } = project
  const about = [project.client.name, project.city].filter(Boolean).join(' · ')
  return (
    <Table.Tr className={classes.row}>
      <Table.Td className={classes.name}>
        <Link to="/projects/$projectId" params={{ projectId: project.id }} className={classes.link}>
          {project.title}
        </Link>
        <span className={classes.about}>
          {project.confidential && <ConfidentialMark />}
          {about}
        </span>
      </Table.Td>
      <Table.Td className={classes.quiet}>{consultant?.name ?? t('value.no_consultant')}</Table.Td>
      <Table.Td>
        <ProjectState status={status} />
        <div className={classes.quiet}>
          <Openings project={project} />
        </div>
      </Table.Td>
      <Table.Td className={classes.quiet}>
        {weekNumber === null ? '–' : t('value.week', { week: weekNumber, total: plannedWeeks })}
      </Table.Td>
      <Table.Td>
        {health ? (
          <HealthBadge health={health} />
        ) : (
          <span className={classes.quiet}>{t('value.no_report')}</span>
        )}
      </Table.Td>
      <Table.Td className={classes.quiet}>
        {lastContactAt ? <DateText instant={lastContactAt} /> : t('value.no_contact')}
      </Table.Td>
      <Table.Td className={classes.quiet}>
        <Next project={project} />
      </Table.Td>
    </Table.Tr>
  )
}

function Next({ project: { nextCommitment } }: { project: ProjectSummary }) {
  const word = useWord()
  if (!nextCommitment) return '–'
  return (
    <>
      <span className={classes.next}>{word(`commitment.kind.${nextCommitment.kind}`)}</span>
      <DueText dueAt={nextCommitment.dueAt} plannedAt={null} />
    </>
  )
}
