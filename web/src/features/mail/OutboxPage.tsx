import { Button, Chip } from '@mantine/core'
import { listMail, type MailSummary, mailStates } from '@rytm/contract/mail.ts'
import { IconMailForward } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { endpointPages } from '#platform/queries.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import classes from './Outbox.module.css'
import { OutboxRow } from './OutboxRow.tsx'

type State = MailSummary['state']

export function OutboxPage() {
  const { t } = useTranslation('mail')
  const [state, setState] = useState<State>()
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <Filters state={state} onChange={setState} />
      <OutboxList state={state} />
    </>
  )
}

function Filters({ state, onChange }: { state: State | undefined; onChange: (state?: State) => void }) {
  const { t } = useTranslation('mail')
  return (
    <Chip.Group value={state ?? ''} onChange={(value) => onChange((value as State) || undefined)}>
      <div className={classes.filters} role="radiogroup" aria-label={t('filter_label')}>
        <Chip value="">{t('filter_all')}</Chip>
        {mailStates
          .filter((known) => known !== 'sending')
          .map((known) => (
            <Chip key={known} value={known}>
              {t(`state.${known}`)}
            </Chip>
          ))}
      </div>
    </Chip.Group>
  )
}

function OutboxList({ state }: { state: State | undefined }) {
  const { t } = useTranslation(['mail', 'ui'])
  // Never a remembered list: whoever comes back here looks for the letter that was written a moment ago.
  const mail = useInfiniteQuery({ ...endpointPages(listMail, { query: { state } }), staleTime: 0 })
  if (mail.isPending) return <LoadingSkeleton shape="list" />
  if (mail.isError) return <ErrorState error={mail.error} onRetry={() => void mail.refetch()} />
  const items = mail.data.pages.flatMap((page) => page.items)
  if (items.length === 0)
    return (
      <EmptyState icon={<IconMailForward size={32} stroke={1.5} />} title={t('mail:empty_title')}>
        {t('mail:empty_text')}
      </EmptyState>
    )
  return (
    <>
      <ul className={classes.list}>
        {items.map((item) => (
          <OutboxRow key={item.id} mail={item} />
        ))}
      </ul>
      {mail.hasNextPage && (
        <Button
          variant="default"
          className={classes.more}
          loading={mail.isFetchingNextPage}
          onClick={() => void mail.fetchNextPage()}
        >
          {t('ui:action.more')}
        </Button>
      )}
    </>
  )
}
