import { Button, Title } from '@mantine/core'
import type { ProjectDetail } from '@rytm/contract/projects.detail.ts'
import { fillingOf } from '@rytm/domain/projects/openings.ts'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { GapList } from './GapList.tsx'
import { Openings } from './Openings.tsx'
import classes from './Project.module.css'
import { ActivateButton } from './StatusMenu.tsx'

/** The one thing to do now: complete and activate a draft, then call the client. */
export function NextStep({ project }: { project: ProjectDetail }) {
  if (project.status === 'draft') return <Activate project={project} />
  if (project.status === 'closing') return <Closing project={project} />
  const running = ['active', 'on_hold', 'awaiting_start'].includes(project.status)
  const held = project.kickoffCompletedAt ?? project.before.kickoffHeldOn
  return running && !held ? <Kickoff project={project} /> : null
}

function Activate({ project }: { project: ProjectDetail }) {
  const { t } = useTranslation('projects')
  return (
    <section className={classes.next} aria-label={t('next.label')}>
      <Title order={2}>{t('next.activate_title')}</Title>
      <p>{t('next.activate_text')}</p>
      {project.activationGaps.length > 0 && (
        <>
          <strong>{t('next.gaps_title')}</strong>
          <GapList project={project} />
        </>
      )}
      {project.activationWarnings.map((warning) => (
        <p key={warning} className={classes.warning}>
          <IconAlertTriangle size={18} aria-hidden="true" color="var(--rytm-at-risk)" />
          <span>{t(`warning.${warning}`)}</span>
        </p>
      ))}
      <ActivateButton project={project} />
    </section>
  )
}

function Kickoff({ project }: { project: ProjectDetail }) {
  const { t } = useTranslation('projects')
  return (
    <section className={classes.next} aria-label={t('next.label')}>
      <Title order={2}>{t('next.kickoff_title')}</Title>
      <p>{t('next.kickoff_text')}</p>
      <Button component={Link} to="/projects/$projectId/kickoff" params={{ projectId: project.id } as never}>
        {t('next.kickoff')}
      </Button>
    </section>
  )
}

function Closing({ project }: { project: ProjectDetail }) {
  const { t } = useTranslation('projects')
  return (
    <section className={classes.next} aria-label={t('next.label')}>
      <Title order={2}>{t('next.closing_title')}</Title>
      <p>{t('next.closing_text')}</p>
      {fillingOf(project) === 'some' && (
        <p>
          <Openings project={project} /> {t('next.closing_some')}
        </p>
      )}
      <Button component={Link} to="/projects/$projectId/closing" params={{ projectId: project.id } as never}>
        {t('next.closing')}
      </Button>
    </section>
  )
}
