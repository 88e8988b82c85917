import { Button, Title } from '@mantine/core'
import { listErasures } from '@rytm/contract/privacy.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { endpointPages } from '#platform/queries.ts'
import { DateText } from '#ui/DateText.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import classes from './Privacy.module.css'

/** Proof that somebody was erased; it names nobody. */
export function Erasures() {
  const { t } = useTranslation('privacy')
  const erasures = useInfiniteQuery(endpointPages(listErasures, { query: {} }))
  const facts = erasures.data?.pages.flatMap(({ items }) => items)
  return (
    <section>
      <Title order={2}>{t('log.title')}</Title>
      <p className={classes.lead}>{t('log.text')}</p>
      {erasures.isPending && <LoadingSkeleton shape="list" />}
      {erasures.isError && !facts && (
        <ErrorState error={erasures.error} onRetry={() => void erasures.refetch()} />
      )}
      {facts?.length === 0 && <p className={classes.meta}>{t('log.empty')}</p>}
      <ul className={classes.list}>
        {facts?.map((fact) => (
          <li key={fact.id} className={classes.row}>
            <div>
              {t(`log.${fact.subjectKind}`)}
              <div className={classes.meta}>
                {t(`ground.${fact.ground}`)} · {fact.by?.name ?? t('log.by_itself')}
              </div>
            </div>
            <span className={classes.meta}>
              <DateText instant={fact.erasedAt} />
            </span>
          </li>
        ))}
      </ul>
      {erasures.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={erasures.isFetchingNextPage}
          onClick={() => void erasures.fetchNextPage()}
        >
          {t('log.more')}
        </Button>
      )}
    </section>
  )
}
