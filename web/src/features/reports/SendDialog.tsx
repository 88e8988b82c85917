import { Button, Checkbox, Group, Modal } from '@mantine/core'
import { sendReport } from '@rytm/contract/reports.sent.ts'
import type { ReportDraft } from '@rytm/contract/reports.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndpointMutation } from '#platform/queries.ts'
import { FormErrors } from '#ui/FormErrors.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import classes from './Desk.module.css'

interface Props {
  opened: boolean
  projectId: string
  draft: ReportDraft
  place: () => { reportId: string | null; revision: number }
  onClose: () => void
  onSent: () => void
}

/** Asked once: who gets it. What is sent does not change any more. */
export function SendDialog({ opened, onClose, ...rest }: Props) {
  const { t } = useTranslation(['reports', 'ui'])
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('reports:send.title')}
      closeButtonProps={{ 'aria-label': t('ui:action.close') }}
    >
      <SendForm onClose={onClose} {...rest} />
    </Modal>
  )
}

function SendForm({ projectId, draft, place, onClose, onSent }: Omit<Props, 'opened'>) {
  const { t } = useTranslation(['reports', 'ui'])
  const notify = useNotify()
  const reachable = draft.recipients.filter(({ email }) => email)
  const others = draft.recipients.filter(({ email }) => !email)
  const [contactIds, setContactIds] = useState(reachable.map(({ contactId }) => contactId))
  const send = useEndpointMutation({
    endpoint: sendReport,
    refreshes: ['reports', 'projects', 'timeline', 'mail'],
  })
  const submit = () => {
    const { reportId, revision } = place()
    if (!reportId || send.isPending) return
    send.mutate(
      { params: { projectId, reportId }, body: { revision, contactIds } },
      {
        onSuccess: () => {
          const count = contactIds.length
          notify.done(count === 0 ? t('reports:send.closed') : t('reports:send.sent', { count }))
          onSent()
        },
      },
    )
  }
  const { clientName, title } = draft.view.head
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <p>{t('reports:send.text', { client: clientName, project: title })}</p>
      {reachable.length > 0 && (
        <Checkbox.Group label={t('reports:send.to')} value={contactIds} onChange={setContactIds}>
          {reachable.map(({ contactId, name, email }) => (
            <Checkbox key={contactId} value={contactId} label={name} description={email} mt="xs" />
          ))}
        </Checkbox.Group>
      )}
      {others.length > 0 && (
        <div className={classes.others}>
          <p>{t('reports:send.no_email')}</p>
          <ul>
            {others.map(({ contactId, name }) => (
              <li key={contactId}>{name}</li>
            ))}
          </ul>
        </div>
      )}
      {contactIds.length === 0 && <p className={classes.hint}>{t('reports:send.nobody')}</p>}
      <FormErrors error={send.error} />
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('ui:action.cancel')}
        </Button>
        <Button type="submit" loading={send.isPending} data-autofocus>
          {t('reports:send.confirm')}
        </Button>
      </Group>
    </form>
  )
}
