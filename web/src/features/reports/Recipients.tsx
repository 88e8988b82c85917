import { getProject } from '@rytm/contract/projects.ts'
import type { SentTo } from '@rytm/contract/reports.sent.ts'
import { maySee } from '@rytm/domain/projects/visibility.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import { endpointQuery } from '#platform/queries.ts'
import { useMay } from '#platform/session.ts'
import { ConfirmButton } from '#ui/ConfirmButton.tsx'
import classes from './Sent.module.css'

interface Props {
  projectId: string
  sentTo: SentTo
  /** Says that the contact has it by other means. */
  onMark: (contactId: string) => Promise<unknown>
}

const mailStates = ['queued', 'sending', 'accepted', 'stored', 'refused', 'failed'] as const

/** Who got it and how; a named person can say that somebody has it by other means. */
export function Recipients({ projectId, sentTo, onMark }: Props) {
  const { t } = useTranslation('reports')
  const project = useQuery(endpointQuery(getProject, { params: { projectId } }))
  const known = new Set(sentTo.map(({ contactId }) => contactId))
  const others = (project.data?.contacts ?? [])
    .filter(({ contactId, roles }) => !known.has(contactId) && maySee({ roles, part: 'progress' }))
    .map(({ contactId, name }) => ({ contactId, name, mailState: null, handover: null }))
  return (
    <section>
      <h2 className={classes.heading}>{t('sent.recipients')}</h2>
      {sentTo.length === 0 && <p className={classes.quiet}>{t('sent.nobody')}</p>}
      <ul className={classes.people}>
        {[...sentTo, ...others].map((recipient) => (
          <Recipient key={recipient.contactId} recipient={recipient} onMark={onMark} />
        ))}
      </ul>
    </section>
  )
}

function Recipient({
  recipient: { contactId, name, mailState, handover },
  onMark,
}: Pick<Props, 'onMark'> & { recipient: SentTo[number] }) {
  const { t } = useTranslation('reports')
  const format = useFormat()
  const may = useMay('reports.send')
  const state = mailStates.find((one) => one === mailState)
  const when = handover && format.humanInstant(handover.handedOverAt)
  return (
    <li>
      <strong>{name}</strong>
      {handover ? (
        <span className={classes.quiet}>
          {handover.how === 'smtp'
            ? t('sent.smtp', { when })
            : t('sent.marked', { when, name: handover.markedBy ?? '' })}
        </span>
      ) : (
        <>
          {state && <span className={classes.quiet}>{t(`sent.mail.${state}`)}</span>}
          {may && (
            <ConfirmButton
              size="compact-sm"
              title={t('sent.mark_title')}
              text={<p>{t('sent.mark_text', { name })}</p>}
              confirmLabel={t('sent.mark_confirm')}
              onConfirm={() => onMark(contactId)}
            >
              {t('sent.mark')}
            </ConfirmButton>
          )}
        </>
      )}
    </li>
  )
}
