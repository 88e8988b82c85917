import { Button } from '@mantine/core'
import { type CareRow, listCareRows, listMemberCareRows } from '@rytm/contract/commitments.care.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { endpointPages } from '#platform/queries.ts'
import { Drawer } from '#ui/Drawer.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import classes from './Care.module.css'
import { CareRowLine } from './CareRowLine.tsx'
import type { AskedFigure, ShowFigure } from './careFigure.ts'

/** The drawer with the rows behind a figure, and what opens it. */
export function useFigureDrawer() {
  const { t } = useTranslation('care')
  const [asked, setAsked] = useState<AskedFigure>()
  const [opened, setOpened] = useState(false)
  const show: ShowFigure = (figure) => {
    setAsked(figure)
    setOpened(true)
  }
  const drawer = (
    <Drawer
      opened={opened}
      onClose={() => setOpened(false)}
      title={asked ? `${asked.about}: ${t(`rows.title.${asked.figure}`)}` : ''}
      width={560}
    >
      {asked && <Rows asked={asked} />}
    </Drawer>
  )
  return { show, drawer }
}

function Rows({ asked: { about: _, memberId, ...query } }: { asked: AskedFigure }) {
  return memberId ? <MemberRows memberId={memberId} query={query} /> : <AgencyRows query={query} />
}

type Query = Omit<AskedFigure, 'about' | 'memberId'>

function AgencyRows({ query }: { query: Query }) {
  return <Pages rows={useInfiniteQuery(endpointPages(listCareRows, { query }))} />
}

function MemberRows({ memberId, query: { responsibleId: _, ...query } }: { memberId: string; query: Query }) {
  return <Pages rows={useInfiniteQuery(endpointPages(listMemberCareRows, { params: { memberId }, query }))} />
}

interface Paged {
  isPending: boolean
  error: unknown
  data: { pages: { items: CareRow[] }[] } | undefined
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => unknown
  refetch: () => unknown
}

function Pages({ rows }: { rows: Paged }) {
  const { t } = useTranslation(['care', 'ui'])
  if (rows.isPending) return <LoadingSkeleton shape="list" />
  if (!rows.data) return <ErrorState error={rows.error} onRetry={() => void rows.refetch()} />
  const items = rows.data.pages.flatMap((page) => page.items)
  if (items.length === 0) return <p className={classes.quiet}>{t('care:rows.none')}</p>
  return (
    <>
      <ul className={classes.list}>
        {items.map((row) => (
          <CareRowLine key={row.id} row={row} shows="how_it_went" />
        ))}
      </ul>
      {rows.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={rows.isFetchingNextPage}
          onClick={() => void rows.fetchNextPage()}
        >
          {t('ui:action.more')}
        </Button>
      )}
    </>
  )
}
