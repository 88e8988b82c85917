import type { MailSummary } from '@rytm/contract/mail.ts'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { DateText } from '#ui/DateText.tsx'
import { MailState } from './MailState.tsx'
import classes from './Outbox.module.css'

export function OutboxRow({ mail }: { mail: MailSummary }) {
  const { t } = useTranslation('mail')
  const about = [t(`kind.${mail.kind}`), mail.projectTitle].filter(Boolean).join(' · ')
  return (
    <li>
      <Link to="/outbox/$mailId" params={{ mailId: mail.id }} className={classes.row}>
        <span className={classes.subject}>{mail.subject ?? about}</span>
        <span className={classes.about}>
          {mail.recipient && <span>{t('to', { name: mail.recipient })}</span>}
          {mail.subject && <span>{about}</span>}
        </span>
        <span className={classes.state}>
          <MailState state={mail.state} />
        </span>
        <span className={classes.when}>
          <DateText instant={mail.acceptedAt ?? mail.createdAt} />
        </span>
      </Link>
    </li>
  )
}
