import { Button, Title } from '@mantine/core'
import type { ResponseOf } from '@rytm/contract/endpoint.ts'
import { endOtherSessions, endSession, listSessions } from '@rytm/contract/people.session.ts'
import { deviceName } from '@rytm/contract/words/deviceName.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { endpointQuery, useEndpointMutation } from '#platform/queries.ts'
import { DateText } from '#ui/DateText.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { FormErrors } from '#ui/FormErrors.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { StatusBadge } from '#ui/StatusBadge.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import classes from './PeopleScreen.module.css'

export function SessionList() {
  const { t } = useTranslation('people')
  const notify = useNotify()
  const { data, error, refetch } = useQuery(endpointQuery(listSessions))
  const endOthers = useEndpointMutation({ endpoint: endOtherSessions, refreshes: ['people'] })
  return (
    <section aria-labelledby="sessions">
      <Title order={2} id="sessions">
        {t('account.sessions')}
      </Title>
      {error && <ErrorState error={error} onRetry={refetch} />}
      {!data && !error && <LoadingSkeleton shape="list" rows={2} />}
      <ul className={classes.list}>
        {data?.items.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
      <FormErrors error={endOthers.error} />
      {data && data.items.length > 1 && (
        <Button
          mt="sm"
          size="xs"
          variant="default"
          loading={endOthers.isPending}
          onClick={() => endOthers.mutate({}, { onSuccess: () => notify.done(t('account.others_ended')) })}
        >
          {t('account.end_others')}
        </Button>
      )}
    </section>
  )
}

type SessionItem = ResponseOf<typeof listSessions>['items'][number]

function SessionRow({ session }: { session: SessionItem }) {
  const { t } = useTranslation('people')
  const notify = useNotify()
  const end = useEndpointMutation({ endpoint: endSession, refreshes: ['people'] })
  const device = deviceName(session.device)
  const leave = () =>
    end.mutate({ params: { sessionId: session.id } }, { onSuccess: () => notify.done(t('account.ended')) })
  return (
    <li className={classes.row}>
      <div className={classes.person}>
        <span className={classes.name}>{device ? t('account.on', device) : t('account.unknown_device')}</span>
        <div className={classes.note}>
          {t('account.last_seen')} <DateText instant={session.lastSeenAt} />
          {session.ipAddress && ` · ${session.ipAddress}`}
        </div>
        <FormErrors error={end.error} />
      </div>
      {session.current ? (
        <StatusBadge tone="accent">{t('account.this_device')}</StatusBadge>
      ) : (
        <Button size="xs" variant="default" loading={end.isPending} onClick={leave}>
          {t('account.end')}
        </Button>
      )}
    </li>
  )
}
