import { getProject } from '@rytm/contract/projects.ts'
import { markReportHandover, type SentReportSummary } from '@rytm/contract/reports.sent.ts'
import { maySee } from '@rytm/domain/projects/visibility.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import { endpointQuery, useEndpointMutation } from '#platform/queries.ts'
import { useMay } from '#platform/session.ts'
import { ConfirmButton } from '#ui/ConfirmButton.tsx'
import classes from './Sent.module.css'

interface Props {
  projectId: string
  report: SentReportSummary
}

const mailStates = ['queued', 'sending', 'accepted', 'stored', 'refused', 'failed'] as const

/** Who got it and how; a named person can say that somebody has it by other means. */
export function Recipients({ projectId, report }: Props) {
  const { t } = useTranslation('reports')
  const project = useQuery(endpointQuery(getProject, { params: { projectId } }))
  const known = new Set(report.recipients.map(({ contactId }) => contactId))
  const others = (project.data?.contacts ?? [])
    .filter(({ contactId, roles }) => !known.has(contactId) && maySee({ roles, part: 'progress' }))
    .map(({ contactId, name }) => ({ contactId, name, mailState: null, handover: null }))
  return (
    <section>
      <h2 className={classes.heading}>{t('sent.recipients')}</h2>
      {report.recipients.length === 0 && <p className={classes.quiet}>{t('sent.nobody')}</p>}
      <ul className={classes.people}>
        {[...report.recipients, ...others].map((recipient) => (
          <Recipient
            key={recipient.contactId}
            projectId={projectId}
            reportId={report.id}
            recipient={recipient}
          />
        ))}
      </ul>
    </section>
  )
}

function Recipient({
  projectId,
  reportId,
  recipient: { contactId, name, mailState, handover },
}: {
  projectId: string
  reportId: string
  recipient: SentReportSummary['recipients'][number]
}) {
  const { t } = useTranslation('reports')
  const format = useFormat()
  const may = useMay('reports.send')
  const mark = useEndpointMutation({ endpoint: markReportHandover, refreshes: ['reports'] })
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
              onConfirm={() => mark.mutateAsync({ params: { projectId, reportId }, body: { contactId } })}
            >
              {t('sent.mark')}
            </ConfirmButton>
          )}
        </>
      )}
    </li>
  )
}
