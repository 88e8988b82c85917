import { Anchor, Button, Group } from '@mantine/core'
import type { ProjectDetail } from '@rytm/contract/projects.detail.ts'
import { getKickoff, type KickoffState } from '@rytm/contract/projects.kickoff.ts'
import { getProject } from '@rytm/contract/projects.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import { endpointQuery } from '#platform/queries.ts'
import { useEffort } from '#platform/useEffort.ts'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { SaveIndicator } from '#ui/SaveIndicator.tsx'
import { AfterCall } from './AfterCall.tsx'
import { Conflict } from './Conflict.tsx'
import { FinishDialog } from './FinishDialog.tsx'
import classes from './Kickoff.module.css'
import { KickoffSections, kickoffSteps } from './KickoffSections.tsx'
import { useKickoff } from './useKickoff.ts'

export function KickoffPage({ projectId }: { projectId: string }) {
  const params = { projectId }
  useEffort({ projectId, context: 'project' })
  const project = useQuery(endpointQuery(getProject, { params }))
  const kickoff = useQuery({
    ...endpointQuery(getKickoff, { params }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  // A refresh that fails leaves the answers that are being typed where they are.
  if (project.isLoadingError || kickoff.isLoadingError)
    return (
      <ErrorState level={1} error={project.error ?? kickoff.error} onRetry={() => void kickoff.refetch()} />
    )
  if (project.isPending || kickoff.isPending) return <LoadingSkeleton shape="page" />
  return <Call project={project.data} initial={kickoff.data} />
}

function Call({ project, initial }: { project: ProjectDetail; initial: KickoffState }) {
  const { t } = useTranslation('kickoff')
  const kickoff = useKickoff({ projectId: project.id, initial })
  const [finishing, setFinishing] = useState(false)
  const [done, setDone] = useState(false)
  const over = initial.completedAt !== null
  const finish = async () => {
    if (await kickoff.save()) setFinishing(true)
  }
  if (done) return <AfterCall project={project} scheduleDueOn={initial.scheduleDueOn} />
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle', { client: project.client.name, title: project.title })}
        above={
          <Anchor
            component={Link}
            to="/projects/$projectId"
            params={{ projectId: project.id } as never}
            size="sm"
          >
            {t('back')}
          </Anchor>
        }
        actions={
          !over && (
            <Group gap="md">
              <SaveIndicator state={kickoff.state} />
              <Button onClick={() => void finish()}>{t('done')}</Button>
            </Group>
          )
        }
      />
      {over && <DoneNote at={initial.completedAt as string} />}
      {kickoff.conflict && <Conflict current={kickoff.conflict} onResolve={kickoff.resolve} />}
      <div className={classes.call}>
        <Agenda />
        <fieldset disabled={over} className={classes.fields}>
          <KickoffSections project={project} answers={kickoff.answers} onChange={kickoff.change} />
        </fieldset>
      </div>
      <FinishDialog
        project={project}
        answers={kickoff.answers}
        revision={kickoff.revision}
        opened={finishing}
        onClose={() => setFinishing(false)}
        onDone={() => setDone(true)}
      />
    </>
  )
}

function DoneNote({ at }: { at: string }) {
  const { t } = useTranslation('kickoff')
  const format = useFormat()
  return <p className={classes.note}>{t('done_note', { date: format.humanInstant(at) })}</p>
}

function Agenda() {
  const { t } = useTranslation('kickoff')
  return (
    <nav className={classes.agenda} aria-label={t('agenda')}>
      <ol>
        {kickoffSteps.map((step) => (
          <li key={step}>
            <a href={`#${step}`}>{t(`step.${step}`)}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
