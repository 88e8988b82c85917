import { Anchor, Button, Tabs } from '@mantine/core'
import type { ProjectDetail } from '@rytm/contract/projects.detail.ts'
import { getProject } from '@rytm/contract/projects.ts'
import { isEnded } from '@rytm/domain/projects/projectStatus.ts'
import { IconMail, IconPhone } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useLocation, useNavigate, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat, useWord } from '#platform/format.ts'
import { endpointQuery } from '#platform/queries.ts'
import { useEffort } from '#platform/useEffort.ts'
import { ConfidentialMark } from '#ui/ConfidentialMark.tsx'
import { useCallLogger } from '#ui/callLogger.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { HealthBadge } from '#ui/HealthBadge.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { Openings } from './Openings.tsx'
import classes from './Project.module.css'
import { ProjectState } from './ProjectState.tsx'
import { projectTabs } from './projectTabs.ts'
import { StatusMenu } from './StatusMenu.tsx'

/** Head and tabs of a project; the tab itself is the route below. */
export function ProjectLayout({ projectId }: { projectId: string }) {
  const project = useQuery(endpointQuery(getProject, { params: { projectId } }))
  useEffort({ projectId, context: 'project' })
  if (project.isPending) return <LoadingSkeleton shape="page" />
  if (project.isError)
    return <ErrorState level={1} error={project.error} onRetry={() => void project.refetch()} />
  return (
    <>
      <ProjectHead project={project.data} />
      <ProjectTabs project={project.data} />
      <Outlet />
    </>
  )
}

function ProjectHead({ project }: { project: ProjectDetail }) {
  const { t } = useTranslation('projects')
  const logger = useCallLogger()
  return (
    <PageHeader
      title={project.title}
      above={
        <Anchor component={Link} to="/projects" size="sm">
          {t('head.back')}
        </Anchor>
      }
      subtitle={<HeadFacts project={project} />}
      actions={
        <>
          <StatusMenu project={project} />
          {logger.available && project.status !== 'draft' && (
            <Button onClick={() => logger.open(project.id)}>{t('head.log_call')}</Button>
          )}
        </>
      }
    />
  )
}

function HeadFacts({ project }: { project: ProjectDetail }) {
  const { t } = useTranslation('projects')
  const format = useFormat()
  const word = useWord()
  const { client, weekNumber, plannedWeeks, targetDate, health, status } = project
  return (
    <>
      {project.actualTitle !== null && (
        <div className={classes.facts}>
          <span>{project.actualTitle}</span>
          <ConfidentialMark />
        </div>
      )}
      <div className={classes.facts}>
        <Link to="/clients/$clientId" params={{ clientId: client.id }} className={classes.client}>
          {client.name}
        </Link>
        <ProjectState status={status} />
        {weekNumber !== null && (
          <span>{word('project.week', { week: weekNumber, total: plannedWeeks })}</span>
        )}
        <Openings project={project} />
        {health && !isEnded(status) && <HealthBadge health={health} />}
        {targetDate && !isEnded(status) && (
          <span>{t('head.target', { date: format.humanDate(targetDate) })}</span>
        )}
      </div>
      <People project={project} />
    </>
  )
}

function People({ project }: { project: ProjectDetail }) {
  const { t } = useTranslation('projects')
  const shown = project.contacts.filter(({ phone, email }) => phone || email).slice(0, 4)
  if (shown.length === 0) return null
  return (
    <ul className={classes.people}>
      {shown.map(({ contactId, name, phone, email }) => (
        <li key={contactId}>
          <span>{name}</span>
          {phone && (
            <a href={`tel:${phone.replace(/[^+\d]/g, '')}`} aria-label={t('head.call', { name })}>
              <IconPhone size={16} stroke={1.75} aria-hidden="true" />
            </a>
          )}
          {email && (
            <a href={`mailto:${email}`} aria-label={t('head.mail', { name })}>
              <IconMail size={16} stroke={1.75} aria-hidden="true" />
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}

function ProjectTabs({ project: { id: projectId, status } }: { project: ProjectDetail }) {
  const { t } = useTranslation('projects')
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const known: object = useRouter().routesByPath
  const at = (to: string) => to.replace('$projectId', projectId)
  const ends = status === 'closing' || isEnded(status)
  const tabs = projectTabs
    .filter(({ id, to }) => id === 'overview' || to in known)
    .filter(({ id, to }) => id !== 'closing' || ends || pathname.startsWith(at(to)))
  const current = tabs.findLast(({ to }) => pathname.startsWith(at(to)))
  return (
    <Tabs
      className={classes.tabs}
      value={current?.id ?? 'overview'}
      onChange={(id) => {
        const tab = tabs.find((one) => one.id === id)
        if (tab) void navigate({ href: at(tab.to) })
      }}
    >
      <Tabs.List aria-label={t('head.tabs')} className={classes.tabList}>
        {tabs.map(({ id }) => (
          <Tabs.Tab key={id} value={id}>
            {t(`tab.${id}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  )
}
