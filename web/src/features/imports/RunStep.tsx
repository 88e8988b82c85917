import { Button, Progress, Title } from '@mantine/core'
import { runImport } from '@rytm/contract/imports.run.ts'
import { getImportProgress, type ImportDetail } from '@rytm/contract/imports.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { endpointQuery, useEndpointMutation } from '#platform/queries.ts'
import { ErrorState } from '#ui/ErrorState.tsx'
import { FormErrors } from '#ui/FormErrors.tsx'
import classes from './Imports.module.css'

const pollMs = 700

/** Asks how far the import has come until it ends; then the whole file is loaded again, with its result. */
export function RunStep({ file }: { file: ImportDetail }) {
  const { t } = useTranslation('imports')
  const progress = useQuery({
    ...endpointQuery(getImportProgress, { params: { importId: file.id } }),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data && state.data.state !== 'running' ? false : pollMs),
  })
  const data = progress.data ?? file
  useRefreshAtEnd(progress.data?.state === 'done')
  if (progress.isError) return <ErrorState error={progress.error} onRetry={() => void progress.refetch()} />
  if (data.state === 'failed') return <Failed file={file} />
  const share = data.rows === 0 ? 0 : (data.processed / data.rows) * 100
  const said = t('run.progress', { processed: data.processed, rows: data.rows })
  return (
    <section className={classes.note}>
      <Title order={2}>{t('run.title')}</Title>
      <p className={classes.dim}>{t('run.text')}</p>
      <Progress.Root size="lg">
        <Progress.Section value={share} aria-label={said} />
      </Progress.Root>
      <p role="status">{said}</p>
    </section>
  )
}

function useRefreshAtEnd(done: boolean) {
  const client = useQueryClient()
  useEffect(() => {
    if (!done) return
    for (const module of ['imports', 'projects', 'clients'])
      void client.invalidateQueries({ queryKey: [module] })
  }, [done, client])
}

function Failed({ file }: { file: ImportDetail }) {
  const { t } = useTranslation('imports')
  const run = useEndpointMutation({ endpoint: runImport, refreshes: ['imports'] })
  const params = { importId: file.id }
  return (
    <section className={classes.note}>
      <Title order={2}>{t('run.failed_title')}</Title>
      <p>{t('run.failed_text')}</p>
      <FormErrors error={run.error} />
      <Button
        loading={run.isPending}
        onClick={() => run.mutate({ params, body: { revision: file.revision } })}
      >
        {t('run.again')}
      </Button>
    </section>
  )
}
