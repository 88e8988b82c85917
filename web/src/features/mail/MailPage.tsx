import { Anchor, Button } from '@mantine/core'
import {
  downloadMail,
  getMail,
  lettersThatOpenDoors,
  type MailSummary,
  retryMail,
} from '@rytm/contract/mail.ts'
import { IconDownload, IconRefresh } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { urlOf } from '#platform/api.ts'
import { useFormat } from '#platform/format.ts'
import { endpointQuery, useEndpointMutation } from '#platform/queries.ts'
import { DateText } from '#ui/DateText.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import { MailBody } from './MailBody.tsx'
import { MailState } from './MailState.tsx'
import classes from './Outbox.module.css'

export function MailPage({ mailId }: { mailId: string }) {
  const { t } = useTranslation('mail')
  const mail = useQuery(endpointQuery(getMail, { params: { mailId } }))
  if (mail.isPending) return <LoadingSkeleton shape="page" />
  if (mail.isError) return <ErrorState error={mail.error} level={1} onRetry={() => void mail.refetch()} />
  const { data } = mail
  return (
    <>
      <PageHeader
        above={
          <Anchor component={Link} to="/outbox">
            {t('back')}
          </Anchor>
        }
        title={data.subject ?? t(`kind.${data.kind}`)}
        subtitle={<Facts mail={data} />}
        actions={<Actions mail={data} stored={data.content !== null} />}
      />
      <Explanation mail={data} />
      {data.content && <MailBody content={data.content} />}
      {!data.content && data.state === 'accepted' && <p>{t('gone')}</p>}
      {!data.content && data.state === 'stored' && (
        <p>{t(lettersThatOpenDoors.includes(data.kind) ? 'owners_only' : 'erased')}</p>
      )}
    </>
  )
}

function Facts({ mail }: { mail: MailSummary }) {
  const { t } = useTranslation('mail')
  const name = [mail.recipient, mail.toAddress].filter(Boolean).join(', ')
  return (
    <span className={classes.facts}>
      <MailState state={mail.state} />
      {name && <span>{t('to', { name })}</span>}
      <DateText instant={mail.acceptedAt ?? mail.createdAt} />
      {mail.attempts > 1 && <span>{t('attempts', { count: mail.attempts })}</span>}
    </span>
  )
}

function Explanation({ mail }: { mail: MailSummary }) {
  const { t } = useTranslation('mail')
  const format = useFormat()
  return (
    <div className={classes.hint}>
      {mail.state === 'stored' && <p>{t('stored_hint')}</p>}
      {mail.lastError && (
        <p>
          {mail.lastError === 'recipient_gone'
            ? t('recipient_gone')
            : t('error_said', { error: mail.lastError })}
        </p>
      )}
      {mail.nextAttemptAt && mail.attempts > 0 && (
        <p>{t('next_attempt', { when: format.humanInstant(mail.nextAttemptAt) })}</p>
      )}
    </div>
  )
}

function Actions({ mail, stored }: { mail: MailSummary; stored: boolean }) {
  const { t } = useTranslation('mail')
  const notify = useNotify()
  const retry = useEndpointMutation({ endpoint: retryMail, refreshes: ['mail'] })
  const params = { mailId: mail.id }
  return (
    <>
      {stored && (
        <Button
          component="a"
          href={urlOf(downloadMail, { params })}
          variant="default"
          leftSection={<IconDownload size={16} />}
        >
          {t('download')}
        </Button>
      )}
      {(mail.state === 'refused' || mail.state === 'failed') && (
        <Button
          leftSection={<IconRefresh size={16} />}
          loading={retry.isPending}
          onClick={() => retry.mutate({ params }, { onSuccess: () => notify.done(t('retried')) })}
        >
          {t('retry')}
        </Button>
      )}
    </>
  )
}
