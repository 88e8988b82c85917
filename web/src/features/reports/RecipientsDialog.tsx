import { Button, Checkbox, Group } from '@mantine/core'
import type { ReportDraft } from '@rytm/contract/reports.ts'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#ui/Dialog.tsx'
import { FormErrors } from '#ui/FormErrors.tsx'
import classes from './Desk.module.css'

interface Props {
  opened: boolean
  title: string
  /** What sending means. */
  text: ReactNode
  /** Said where nobody is chosen. */
  nobody: string
  confirm: string
  recipients: ReportDraft['recipients']
  error: unknown
  pending: boolean
  onClose: () => void
  onSend: (contactIds: string[]) => void
}

/** Asked once: who gets it. What is sent does not change any more. */
export function RecipientsDialog({ opened, title, onClose, ...form }: Props) {
  return (
    <Dialog opened={opened} onClose={onClose} title={title}>
      <RecipientsForm onClose={onClose} {...form} />
    </Dialog>
  )
}

type FormProps = Omit<Props, 'opened' | 'title'>

function RecipientsForm(props: FormProps) {
  const { text, nobody, confirm, recipients, error, pending, onClose, onSend } = props
  const { t } = useTranslation(['reports', 'ui'])
  const reachable = recipients.filter(({ email }) => email)
  const others = recipients.filter(({ email }) => !email)
  const [contactIds, setContactIds] = useState(reachable.map(({ contactId }) => contactId))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!pending) onSend(contactIds)
      }}
    >
      {text}
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
      {contactIds.length === 0 && <p className={classes.hint}>{nobody}</p>}
      <FormErrors error={error} />
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('ui:action.cancel')}
        </Button>
        <Button type="submit" loading={pending} data-autofocus>
          {confirm}
        </Button>
      </Group>
    </form>
  )
}
