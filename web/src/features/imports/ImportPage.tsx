import { Anchor } from '@mantine/core'
import { deleteImport, getImport, type ImportDetail } from '@rytm/contract/imports.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { endpointQuery, typedInto, useEndpointMutation } from '#platform/queries.ts'
import { ConfirmButton } from '#ui/ConfirmButton.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { CheckStep } from './CheckStep.tsx'
import { ColumnsStep } from './ColumnsStep.tsx'
import { type ImportStep, ImportSteps } from './ImportSteps.tsx'
import { ResultStep } from './ResultStep.tsx'
import { RunStep } from './RunStep.tsx'

interface Props {
  importId: string
  step: 'columns' | 'check'
}

export function ImportPage({ importId, step }: Props) {
  const { t } = useTranslation('imports')
  const file = useQuery({ ...endpointQuery(getImport, { params: { importId } }), ...typedInto })
  if (file.isPending) return <LoadingSkeleton shape="page" />
  if (file.isError) return <ErrorState error={file.error} level={1} onRetry={() => void file.refetch()} />
  const { data } = file
  const current = stepOf({ state: data.state, step })
  return (
    <>
      <PageHeader
        above={
          <Anchor component={Link} to="/import">
            {t('back')}
          </Anchor>
        }
        title={data.fileName}
        subtitle={<FileFacts file={data} />}
        actions={data.state === 'uploaded' && <RemoveFile importId={importId} />}
      />
      <ImportSteps current={current} importId={importId} />
      {current === 'columns' && <ColumnsStep key={data.revision} file={data} />}
      {current === 'check' && <CheckStep file={data} />}
      {current === 'run' && <RunStep file={data} />}
      {current === 'result' && <ResultStep file={data} />}
    </>
  )
}

function stepOf({ state, step }: Pick<ImportDetail, 'state'> & Pick<Props, 'step'>): ImportStep {
  if (state === 'uploaded') return step
  return state === 'done' ? 'result' : 'run'
}

const delimiters = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const

function FileFacts({ file }: { file: ImportDetail }) {
  const { t } = useTranslation('imports')
  return (
    <>
      {t('list.rows_of', { count: file.rows })}
      {' · '}
      {t('facts.delimiter')}: {t(`facts.${delimiters[file.delimiter]}`)}
      {' · '}
      {t('facts.encoding')}: {file.encoding.toUpperCase()}
    </>
  )
}

function RemoveFile({ importId }: { importId: string }) {
  const { t } = useTranslation('imports')
  const navigate = useNavigate()
  const remove = useEndpointMutation({ endpoint: deleteImport, refreshes: [] })
  const confirm = async () => {
    await remove.mutateAsync({ params: { importId } })
    await navigate({ to: '/import' })
  }
  return (
    <ConfirmButton
      title={t('remove.title')}
      text={t('remove.text')}
      confirmLabel={t('remove.confirm')}
      destructive
      onConfirm={confirm}
    >
      {t('remove.button')}
    </ConfirmButton>
  )
}
