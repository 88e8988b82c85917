import { Button, NativeSelect } from '@mantine/core'
import {
  downloadImportProblems,
  type ImportCheck,
  type ImportProblem,
  listImportProblems,
} from '@rytm/contract/imports.check.ts'
import { IconDownload } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { urlOf } from '#platform/api.ts'
import { endpointPages } from '#platform/queries.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import classes from './CheckStep.module.css'
import { useImportProblemText } from './importProblemWords.ts'

interface Filter {
  severity?: ImportProblem['severity']
  column?: number
}

interface Props {
  importId: string
  check: ImportCheck
}

/** Every problem by line and column, narrowed by kind or column. */
export function ProblemList({ importId, check }: Props) {
  const { t } = useTranslation('imports')
  const [filter, setFilter] = useState<Filter>({})
  const params = { importId }
  const list = useInfiniteQuery(
    endpointPages(listImportProblems, { params, query: { limit: 50, ...filter } }),
  )
  if (check.problemKinds.length === 0)
    return <EmptyState title={t('problems.none_title')}>{t('problems.none_text')}</EmptyState>
  return (
    <>
      <div className={classes.filters}>
        <ProblemFilters check={check} filter={filter} onChange={setFilter} />
        <Button
          component="a"
          variant="default"
          href={urlOf(downloadImportProblems, { params })}
          leftSection={<IconDownload size={16} />}
        >
          {t('problems.download')}
        </Button>
      </div>
      {list.isPending && <LoadingSkeleton shape="list" />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && (
        <Problems problems={list.data.pages.flatMap((page) => page.items)} columns={check.columns} />
      )}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('drafts.more')}
        </Button>
      )}
    </>
  )
}

interface FilterProps {
  check: ImportCheck
  filter: Filter
  onChange: (filter: Filter) => void
}

function ProblemFilters({ check, filter, onChange }: FilterProps) {
  const { t } = useTranslation('imports')
  const count = (severity: string) =>
    check.problemKinds.reduce((sum, kind) => sum + (kind.severity === severity ? kind.count : 0), 0)
  const kinds = (['error', 'warning'] as const).map((severity) => ({
    value: severity,
    label: `${t(`problems.${severity}`)} (${count(severity)})`,
  }))
  const columns = check.columns.flatMap(({ header, problems }, column) =>
    problems > 0 ? [{ value: String(column), label: `${header || column + 1} (${problems})` }] : [],
  )
  return (
    <>
      <NativeSelect
        className={classes.filter}
        label={t('problems.kind')}
        data={[{ value: '', label: t('problems.all') }, ...kinds]}
        value={filter.severity ?? ''}
        onChange={({ currentTarget: { value } }) => {
          const { severity: _, ...rest } = filter
          onChange(value ? { ...rest, severity: value as ImportProblem['severity'] } : rest)
        }}
      />
      <NativeSelect
        className={classes.filter}
        label={t('problems.column')}
        data={[{ value: '', label: t('problems.any_column') }, ...columns]}
        value={filter.column === undefined ? '' : String(filter.column)}
        onChange={({ currentTarget: { value } }) => {
          const { column: _, ...rest } = filter
          onChange(value ? { ...rest, column: Number(value) } : rest)
        }}
      />
    </>
  )
}

function Problems({ problems, columns }: { problems: ImportProblem[]; columns: ImportCheck['columns'] }) {
  const { t } = useTranslation('imports')
  const { t: word } = useTranslation('importProblems')
  const problemText = useImportProblemText()
  if (problems.length === 0) return <p className={classes.small}>{t('problems.none_filtered')}</p>
  const nameOf = (column: number | null) =>
    column === null ? t('problems.whole_row') : columns[column]?.header || String(column + 1)
  return (
    <ul className={classes.list}>
      {problems.map((problem, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one cell may have the same problem twice, and the list only grows
        <li key={at} className={classes.item} data-severity={problem.severity}>
          <span className={classes.line} title={t('problems.line')}>
            {problem.line}
          </span>
          <span className={classes.main}>{problemText(problem)}</span>
          <span className={classes.side}>
            {word(`severity.${problem.severity}`)} · {nameOf(problem.column)}
          </span>
        </li>
      ))}
    </ul>
  )
}
