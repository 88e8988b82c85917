import { getToday, type Today } from '@rytm/contract/commitments.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import { endpointQuery } from '#platform/queries.ts'
import { useMay } from '#platform/session.ts'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { KeptToday } from './KeptToday.tsx'
import { NothingOwed } from './NothingOwed.tsx'
import classes from './Today.module.css'
import { TodayList } from './TodayList.tsx'
import { WhoseToday } from './WhoseToday.tsx'

/** What do I owe to whom? */
export function TodayPage({ memberId }: { memberId: string | undefined }) {
  const { t } = useTranslation('today')
  const format = useFormat()
  const mayChoose = useMay('commitments.of_others')
  const today = useQuery(endpointQuery(getToday, { query: memberId ? { memberId } : {} }))
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle', { date: format.longDate(format.today()) })}
        actions={mayChoose && <WhoseToday memberId={memberId} />}
      />
      {today.isPending && <LoadingSkeleton shape="list" />}
      {today.isError && <ErrorState error={today.error} onRetry={() => void today.refetch()} />}
      {today.data && <Owed key={today.data.member.id} today={today.data} />}
    </>
  )
}

function Owed({ today }: { today: Today }) {
  const { t } = useTranslation('today')
  const now = today.rows.filter(({ section }) => section !== 'next')
  return (
    <>
      <Away today={today} />
      {now.length === 0 && <NothingOwed today={today} />}
      <TodayList today={today} />
      {today.isCut && <p className={classes.quiet}>{t('cut', { count: today.rows.length })}</p>}
      <KeptToday kept={today.keptToday} />
    </>
  )
}

/** Why the list is empty while somebody else works for me. */
function Away({ today: { away, member } }: { today: Today }) {
  const { t } = useTranslation('today')
  const format = useFormat()
  if (!away) return null
  const until = away.until ? format.humanDate(away.until) : ''
  const who = member.isMe ? 'me' : 'other'
  return (
    <p className={classes.away}>
      {away.substitute
        ? t(`away.${who}_substitute`, { until, substitute: away.substitute.name })
        : t(`away.${who}_nobody`, { until })}
    </p>
  )
}
