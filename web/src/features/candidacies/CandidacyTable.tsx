import { Button, Chip, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { CandidacySummary } from '@rytm/contract/candidacies.detail.ts'
import { listCandidacies } from '@rytm/contract/candidacies.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import { endpointPages } from '#platform/queries.ts'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { PayText } from '#ui/PayText.tsx'
import classes from './Candidates.module.css'

type State = 'in_play' | 'ended' | 'all'
const states = ['in_play', 'ended', 'all'] as const
const typingMs = 250

interface Props {
  projectId: string
  state: State
  onState: (state: State) => void
  onOpen: (candidacyId: string) => void
}

export function CandidacyTable({ projectId, state, onState, onOpen }: Props) {
  const { t } = useTranslation(['candidacies', 'ui'])
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed, typingMs)
  const query = { state, search: search || undefined }
  const list = useInfiniteQuery(endpointPages(listCandidacies, { params: { projectId }, query }))
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <div className={classes.filters}>
        <Chip.Group value={state} onChange={(value) => onState(value as State)}>
          <div className={classes.chips} role="radiogroup" aria-label={t('candidacies:table.state_label')}>
            {states.map((value) => (
              <Chip key={value} value={value}>
                {t(`candidacies:table.${value}`)}
              </Chip>
            ))}
          </div>
        </Chip.Group>
        <TextInput
          aria-label={t('candidacies:table.search')}
          placeholder={t('candidacies:table.search')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      {list.isPending && <LoadingSkeleton shape="list" />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && items.length === 0 && (
        <p className={classes.dim}>{t('candidacies:table.nothing')}</p>
      )}
      {items.length > 0 && <Rows items={items} onOpen={onOpen} />}
      {list.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('ui:action.more')}
        </Button>
      )}
    </>
  )
}

const columns = ['person', 'stage', 'days', 'expectation', 'reason'] as const

function Rows({ items, onOpen }: { items: CandidacySummary[]; onOpen: (candidacyId: string) => void }) {
  const { t } = useTranslation('candidacies')
  const word = useWord()
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`table.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((row) => (
          <tr key={row.id}>
            <td>
              <button type="button" className={classes.name} onClick={() => onOpen(row.id)}>
                {row.candidate.name}
              </button>
              <span className={classes.number}>{row.publicNumber}</span>
            </td>
            <td>{word(`stage.${row.stage}`)}</td>
            <td className={classes.numeric}>
              {row.endedAt === null && word('count.days', { count: row.daysInStage })}
            </td>
            <td>{row.expectation && <PayText range={row.expectation} />}</td>
            <td>{row.primaryReason && word(`reason.${row.primaryReason}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
