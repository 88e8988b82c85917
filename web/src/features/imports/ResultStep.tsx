import { Button, Title } from '@mantine/core'
import { downloadImportProblems } from '@rytm/contract/imports.check.ts'
import { type ImportedProject, listImportedProjects, undoImport } from '@rytm/contract/imports.run.ts'
import type { ImportDetail } from '@rytm/contract/imports.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, type LinkProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { urlOf } from '#platform/api.ts'
import { endpointPages, useEndpointMutation } from '#platform/queries.ts'
import { ConfirmButton } from '#ui/ConfirmButton.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { FieldList, FieldRow } from '#ui/FieldRow.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { StatusBadge } from '#ui/StatusBadge.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import classes from './Imports.module.css'

export function ResultStep({ file }: { file: ImportDetail }) {
  const { t } = useTranslation('imports')
  const params = { importId: file.id }
  const list = useInfiniteQuery(endpointPages(listImportedProjects, { params, query: { limit: 50 } }))
  if (list.isPending) return <LoadingSkeleton shape="list" />
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  const untouched = list.data.pages[0]?.untouched ?? 0
  return (
    <>
      <Title order={2}>{t('result.title')}</Title>
      <div className={classes.note}>
        <FieldList>
          <FieldRow label={t('result.created_label')}>
            {t('result.created', { count: file.created })}
          </FieldRow>
          <FieldRow label={t('result.skipped')}>{String(file.skipped)}</FieldRow>
          <FieldRow label={t('result.refused')}>{String(file.refused)}</FieldRow>
        </FieldList>
      </div>
      <div className={classes.actions}>
        <Button component={Link} to={'/projects' as LinkProps['to']}>
          {t('result.to_projects')}
        </Button>
        <Button variant="default" component={Link} to="/import">
          {t('result.next_file')}
        </Button>
        {file.refused > 0 && (
          <Button variant="default" component="a" href={urlOf(downloadImportProblems, { params })}>
            {t('problems.download')}
          </Button>
        )}
        {untouched > 0 && <Undo importId={file.id} untouched={untouched} />}
      </div>
      <Projects projects={list.data.pages.flatMap((page) => page.items)} />
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('drafts.more')}
        </Button>
      )}
    </>
  )
}

function Undo({ importId, untouched }: { importId: string; untouched: number }) {
  const { t } = useTranslation('imports')
  const notify = useNotify()
  const undo = useEndpointMutation({ endpoint: undoImport, refreshes: ['imports', 'projects', 'clients'] })
  const confirm = async () => {
    const { removed } = await undo.mutateAsync({ params: { importId } })
    notify.done(t('result.undone', { count: removed }))
  }
  return (
    <ConfirmButton
      title={t('result.undo_title')}
      text={t('result.undo_text', { count: untouched })}
      confirmLabel={t('result.undo_confirm')}
      destructive
      onConfirm={confirm}
    >
      {t('result.undo')}
    </ConfirmButton>
  )
}

function Projects({ projects }: { projects: ImportedProject[] }) {
  const { t } = useTranslation('imports')
  if (projects.length === 0) return <p className={classes.dim}>{t('result.no_projects')}</p>
  return (
    <section>
      <Title order={3}>{t('result.projects')}</Title>
      <ul className={classes.list}>
        {projects.map(({ id, title, clientName, city, untouched }) => (
          <li key={id}>
            <Link to={`/projects/${id}` as LinkProps['to']} className={classes.row}>
              <span className={classes.name}>{title}</span>
              <span className={classes.about}>{[clientName, city].filter(Boolean).join(' · ')}</span>
              <span className={classes.state}>
                {!untouched && <StatusBadge tone="accent">{t('result.touched')}</StatusBadge>}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
