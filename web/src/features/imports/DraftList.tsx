import { Button, NativeSelect } from '@mantine/core'
import { type ImportDraft, listImportDrafts } from '@rytm/contract/imports.check.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat, useWord } from '#platform/format.ts'
import { endpointPages } from '#platform/queries.ts'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { StatusBadge } from '#ui/StatusBadge.tsx'
import classes from './CheckStep.module.css'

type Fate = 'new' | 'duplicate'

/** The rows as the drafts they would become. */
export function DraftList({ importId }: { importId: string }) {
  const { t } = useTranslation('imports')
  const [fate, setFate] = useState<Fate>()
  const query = { limit: 20, ...(fate && { fate }) }
  const list = useInfiniteQuery(endpointPages(listImportDrafts, { params: { importId }, query }))
  return (
    <>
      <div className={classes.filters}>
        <NativeSelect
          className={classes.filter}
          label={t('drafts.filter')}
          data={[
            { value: '', label: t('drafts.all') },
            { value: 'new', label: t('drafts.new') },
            { value: 'duplicate', label: t('drafts.duplicate') },
          ]}
          value={fate ?? ''}
          onChange={(event) => setFate((event.currentTarget.value || undefined) as Fate | undefined)}
        />
      </div>
      {list.isPending && <LoadingSkeleton shape="list" />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && <Drafts drafts={list.data.pages.flatMap((page) => page.items)} />}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('drafts.more')}
        </Button>
      )}
    </>
  )
}

function Drafts({ drafts }: { drafts: ImportDraft[] }) {
  const { t } = useTranslation('imports')
  if (drafts.length === 0) return <p className={classes.small}>{t('drafts.none')}</p>
  return (
    <ul className={classes.list}>
      {drafts.map((draft) => (
        <DraftRow key={draft.line} draft={draft} />
      ))}
    </ul>
  )
}

function DraftRow({ draft }: { draft: ImportDraft }) {
  const { t } = useTranslation('imports')
  const format = useFormat()
  const word = useWord()
  const { line, clientName, title, city, workMode, must, nice, payRanges, contractTypes } = draft
  const place = [city, workMode && word(`work_mode.${workMode}`)].filter(Boolean).join(', ')
  const types = contractTypes.map((type) => word(`contract_type.${type}`)).join(', ')
  const pay = [...new Set(payRanges.map((range) => format.payRange(range)))].join('; ')
  return (
    <li className={classes.item}>
      <span className={classes.line} title={t('drafts.line')}>
        {line}
      </span>
      <div className={classes.main}>
        <span className={classes.title}>{title}</span>
        <span>{clientName}</span>
        {draft.fate === 'duplicate' && <StatusBadge>{t('drafts.is_duplicate')}</StatusBadge>}
      </div>
      <div className={classes.side}>
        <span>{[types, pay].filter(Boolean).join(': ')}</span>
        <span>{place}</span>
        <span title={[...must, ...nice].join(', ')}>
          {t('drafts.requirements_count', { must: must.length, nice: nice.length })}
        </span>
      </div>
    </li>
  )
}
