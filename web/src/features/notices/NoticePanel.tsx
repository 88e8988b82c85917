import { listNotices, type NoticeView, seeNotices } from '@rytm/contract/notices.ts'
import { IconBell } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { endpointQuery, useEndpointMutation } from '#platform/queries.ts'
import { Drawer } from '#ui/Drawer.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { FormErrors } from '#ui/FormErrors.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import type { NoticePanelProps } from '#ui/noticeBell.tsx'
import { NoticeRow } from './NoticeRow.tsx'
import classes from './Notices.module.css'

/** What I was told, the newest first. Looking at it is seeing it; what was new stays marked until it is closed. */
export function NoticePanel({ opened, onClose }: NoticePanelProps) {
  const { t } = useTranslation('notices')
  return (
    <Drawer opened={opened} onClose={onClose} title={t('title')}>
      {opened && <Notices onClose={onClose} />}
    </Drawer>
  )
}

function Notices({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('notices')
  const { data, error, refetch } = useQuery(endpointQuery(listNotices))
  const see = useSeen(data?.items)
  if (!data)
    return error ? <ErrorState error={error} onRetry={refetch} /> : <LoadingSkeleton shape="list" rows={3} />
  if (data.items.length === 0)
    return (
      <EmptyState title={t('empty_title')} icon={<IconBell size={32} stroke={1.5} />}>
        {t('empty_text')}
      </EmptyState>
    )
  return (
    <>
      <FormErrors error={see.error} />
      <ul className={classes.list}>
        {data.items.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} isNew={see.isNew(notice)} onOpen={onClose} />
        ))}
      </ul>
    </>
  )
}

function useSeen(items: readonly NoticeView[] | undefined) {
  const { mutate, error } = useEndpointMutation({ endpoint: seeNotices, refreshes: ['notices'] })
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  const newest = items?.find(({ seen }) => !seen)?.deliveredAt
  useEffect(() => {
    if (!newest) return
    setFresh((known) => new Set([...known, ...(items ?? []).flatMap(({ id, seen }) => (seen ? [] : [id]))]))
    mutate({ body: { until: newest } })
  }, [newest, items, mutate])
  return { isNew: ({ id }: NoticeView) => fresh.has(id), error }
}
