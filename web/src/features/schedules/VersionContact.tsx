import type { MailSummary } from '@rytm/contract/mail.ts'
import { useTranslation } from 'react-i18next'
import { DateText } from '#ui/DateText.tsx'
import { StatusBadge, type Tone } from '#ui/StatusBadge.tsx'
import type { ContactOfVersion } from './contactsOfVersion.ts'
import { HandoverButton } from './HandoverButton.tsx'
import { ReturnButton } from './ReturnButton.tsx'
import classes from './Versions.module.css'

interface Props {
  contact: ContactOfVersion
  projectId: string
  versionId: string
  mayWrite: boolean
}

/** One person: has the version (how and since when), or how the mail stands and the way to say "handed over". */
export function VersionContact({ contact, mayWrite, ...version }: Props) {
  const { t } = useTranslation('schedules')
  const { contactId, name, mailState, handover } = contact
  const shownName = name ?? t('handover.former')
  return (
    <li className={classes.contact}>
      <span className={classes.person}>{shownName}</span>
      <span className={classes.state}>
        {handover ? <HandedOver handover={handover} /> : <MailTo state={mailState} />}
      </span>
      {mayWrite && (!handover || handover.returnedAt) && (
        <HandoverButton contactId={contactId} name={shownName} {...version} />
      )}
      {mayWrite && handover && !handover.returnedAt && (
        <ReturnButton contactId={contactId} name={shownName} {...version} />
      )}
    </li>
  )
}

function HandedOver({ handover }: { handover: NonNullable<ContactOfVersion['handover']> }) {
  const { t } = useTranslation('schedules')
  const { how, markedBy, handedOverAt, returnedAt } = handover
  if (returnedAt)
    return (
      <>
        <StatusBadge tone="bad">{t('handover.returned')}</StatusBadge>
        <span className={classes.quiet}>
          <DateText instant={returnedAt} />
        </span>
      </>
    )
  return (
    <>
      <StatusBadge tone="good">{t('handover.done')}</StatusBadge>
      <span className={classes.quiet}>
        <DateText instant={handedOverAt} />,{' '}
        {how === 'smtp' ? t('handover.by_mail') : t('handover.by_member', { name: markedBy })}
      </span>
    </>
  )
}

type MailState = MailSummary['state']
const tones: Record<MailState, Tone> = {
  queued: 'neutral',
  sending: 'neutral',
  accepted: 'good',
  stored: 'warn',
  refused: 'bad',
  failed: 'bad',
}

function MailTo({ state }: { state: string | undefined }) {
  const { t } = useTranslation('schedules')
  if (state === undefined) return <StatusBadge>{t('mail.none')}</StatusBadge>
  const known = state as MailState
  return <StatusBadge tone={tones[known]}>{t(`mail.${known}`)}</StatusBadge>
}
