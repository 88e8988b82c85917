import { Button, Chip, Switch } from '@mantine/core'
import { listTimeline, type TimelineTopic, timelineTopics } from '@rytm/contract/timeline.ts'
import { IconTimeline } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import { endpointPages } from '#platform/queries.ts'
import { useAgencyZone } from '#platform/session.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import classes from './Timeline.module.css'
import { TimelineEntry } from './TimelineEntry.tsx'

export function TimelineTab({ projectId }: { projectId: string }) {
  const { t } = useTranslation('timeline')
  const [topic, setTopic] = useState<TimelineTopic>()
  const [onlyClient, setOnlyClient] = useState(false)
  return (
    <>
      <div className={classes.filters}>
        <Chip.Group value={topic ?? ''} onChange={(value) => setTopic((value as TimelineTopic) || undefined)}>
          <div className={classes.chips} role="radiogroup" aria-label={t('topic.label')}>
            <Chip value="">{t('topic.all')}</Chip>
            {timelineTopics.map((value) => (
              <Chip key={value} value={value}>
                {t(`topic.${value}`)}
              </Chip>
            ))}
          </div>
        </Chip.Group>
        <Switch
          label={t('only_client')}
          checked={onlyClient}
          onChange={(event) => setOnlyClient(event.currentTarget.checked)}
        />
      </div>
      <Entries projectId={projectId} topic={topic} onlyClient={onlyClient} />
    </>
  )
}

interface Props {
  projectId: string
  topic: TimelineTopic | undefined
  onlyClient: boolean
}

function Entries({ projectId, topic, onlyClient }: Props) {
  const { t } = useTranslation(['timeline', 'ui'])
  const format = useFormat()
  const zone = useAgencyZone()
  const query = { topic, visibility: onlyClient ? ('client' as const) : undefined }
  const list = useInfiniteQuery(endpointPages(listTimeline, { params: { projectId }, query }))
  if (list.isPending) return <LoadingSkeleton shape="list" />
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  const rows = list.data.pages.flatMap((page) => page.items)
  if (rows.length === 0 && !topic && !onlyClient)
    return (
      <EmptyState icon={<IconTimeline size={32} stroke={1.5} />} title={t('timeline:empty_title')}>
        {t('timeline:empty_text')}
      </EmptyState>
    )
  if (rows.length === 0) return <p className={classes.meta}>{t('timeline:nothing')}</p>
  const dayOf = (instant: string) =>
    Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString()
  const days = Map.groupBy(rows, ({ occurredAt }) => dayOf(occurredAt))
  return (
    <>
      {[...days].map(([day, entries]) => (
        <section key={day} className={classes.day}>
          <h2 className={classes.date} title={format.fullDate(day)}>
            {format.humanDate(day)}
          </h2>
          <ol className={classes.list}>
            {entries.map((entry) => (
              <TimelineEntry key={entry.id} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
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
