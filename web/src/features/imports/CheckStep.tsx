import { Button, Tabs, Title } from '@mantine/core'
import { checkImport, type ImportCheck } from '@rytm/contract/imports.check.ts'
import { runImport } from '@rytm/contract/imports.run.ts'
import type { ImportDetail } from '@rytm/contract/imports.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { endpointQuery, useEndpointMutation } from '#platform/queries.ts'
import { ErrorState } from '#ui/ErrorState.tsx'
import { FormErrors } from '#ui/FormErrors.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import classes from './CheckStep.module.css'
import { DraftList } from './DraftList.tsx'
import { ProblemList } from './ProblemList.tsx'
import { UnderstoodColumns } from './UnderstoodColumns.tsx'

/** The dry run: what would happen, before anything does. */
export function CheckStep({ file }: { file: ImportDetail }) {
  const { t } = useTranslation('imports')
  const params = { importId: file.id }
  const check = useQuery({ ...endpointQuery(checkImport, { params }), staleTime: 0 })
  const back = (
    <Button variant="default" component={Link} to="/import/$importId" {...({ params } as object)}>
      {t('check.back')}
    </Button>
  )
  if (check.isPending) return <LoadingSkeleton shape="list" />
  if (check.isError)
    return <ErrorState error={check.error} onRetry={() => void check.refetch()} action={back} />
  const { data } = check
  const problems = data.problemKinds.reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      <Title order={2}>{t('check.title')}</Title>
      <Summary check={data} />
      <Run check={data} params={params} back={back} />
      <Tabs defaultValue={data.fates.refused > 0 ? 'problems' : 'drafts'} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="drafts">{t('check.tab_drafts')}</Tabs.Tab>
          <Tabs.Tab value="problems">{t('check.tab_problems', { count: problems })}</Tabs.Tab>
          <Tabs.Tab value="columns">{t('check.tab_columns')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="drafts">
          <DraftList importId={file.id} />
        </Tabs.Panel>
        <Tabs.Panel value="problems">
          <ProblemList importId={file.id} check={data} />
        </Tabs.Panel>
        <Tabs.Panel value="columns">
          <UnderstoodColumns columns={data.columns} />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}

function Summary({ check: { fates, newClients } }: { check: ImportCheck }) {
  const { t } = useTranslation('imports')
  const facts = [
    { name: 'new', count: fates.new },
    { name: 'clients', count: newClients },
    { name: 'duplicate', count: fates.duplicate },
    { name: 'refused', count: fates.refused },
  ] as const
  return (
    <>
      <ul className={classes.facts}>
        {facts.map(({ name, count }) => (
          <li key={name} className={classes.fact} data-none={count === 0 || undefined}>
            <span className={classes.count}>{count}</span>
            <span>{t(`check.${name}`, { count })}</span>
          </li>
        ))}
      </ul>
      {fates.new === 0 && <p>{fates.duplicate > 0 ? t('check.nothing_new') : t('check.nothing_usable')}</p>}
    </>
  )
}

interface RunProps {
  check: ImportCheck
  params: { importId: string }
  back: React.ReactNode
}

function Run({ check, params, back }: RunProps) {
  const { t } = useTranslation('imports')
  const run = useEndpointMutation({ endpoint: runImport, refreshes: ['imports'] })
  return (
    <>
      <FormErrors error={run.error} />
      <div className={classes.actions}>
        <Button
          disabled={check.fates.new === 0}
          loading={run.isPending}
          onClick={() => run.mutate({ params, body: { revision: check.revision } })}
        >
          {t('check.run', { count: check.fates.new })}
        </Button>
        {back}
      </div>
    </>
  )
}
