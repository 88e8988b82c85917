import { Stack, Textarea } from '@mantine/core'
import { publishSchedule, type ScheduleActivity, type ScheduleState } from '@rytm/contract/schedules.ts'
import { IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndpointMutation } from '#platform/queries.ts'
import { Dialog, DialogButtons } from '#ui/Dialog.tsx'
import { FormErrors } from '#ui/FormErrors.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import classes from './Publish.module.css'
import { PublishPreview } from './PublishPreview.tsx'
import { refusalsOf } from './publication.ts'
import { RecipientPicker } from './RecipientPicker.tsx'
import { Refusals } from './Refusals.tsx'

interface Props {
  projectId: string
  state: ScheduleState
  opened: boolean
  onClose: () => void
  onOpen: (activity: ScheduleActivity) => void
}

/** The plan as the client will get it, to whom it goes, and for later versions why. */
export function PublishDialog({ opened, onClose, state, ...rest }: Props) {
  const { t } = useTranslation('schedules')
  const number = (state.versions[0]?.number ?? 0) + 1
  return (
    <Dialog opened={opened} onClose={onClose} size="min(1080px, 96vw)" title={t('publish.title', { number })}>
      <div className={classes.dialog}>
        <PublishPreview projectId={rest.projectId} />
        <PublishForm state={state} onClose={onClose} {...rest} />
      </div>
    </Dialog>
  )
}

function PublishForm({ projectId, state, onClose, onOpen }: Omit<Props, 'opened'>) {
  const { t } = useTranslation('schedules')
  const isFirst = state.versions.length === 0
  const [contactIds, setContactIds] = useState(() =>
    state.recipients.filter(({ email }) => email).map(({ contactId }) => contactId),
  )
  const [reason, setReason] = useState('')
  const { publish, error, isPending } = usePublication({ projectId, onClose })
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        publish({ contactIds, reason: reason.trim() || null })
      }}
    >
      <Stack gap="lg">
        <RecipientPicker recipients={state.recipients} value={contactIds} onChange={setContactIds} />
        {!isFirst && (
          <Textarea
            label={t('publish.reason')}
            description={t('publish.reason_hint')}
            required
            autosize
            minRows={3}
            maxLength={5000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <Problems error={error} activities={state.activities} onClose={onClose} onOpen={onOpen} />
        <p className={classes.final}>{t('publish.final')}</p>
        <DialogButtons
          label={
            contactIds.length === 0 ? t('publish.only') : t('publish.send', { count: contactIds.length })
          }
          onCancel={onClose}
          loading={isPending}
          leftSection={<IconSend size={16} />}
        />
      </Stack>
    </form>
  )
}

function usePublication({ projectId, onClose }: Pick<Props, 'projectId' | 'onClose'>) {
  const { t } = useTranslation('schedules')
  const notify = useNotify()
  const publication = useEndpointMutation({
    endpoint: publishSchedule,
    refreshes: ['schedules', 'timeline', 'projects', 'mail'],
  })
  const publish = (body: { contactIds: string[]; reason: string | null }) =>
    publication.mutate(
      { params: { projectId }, body },
      {
        onSuccess: ({ versions }) => {
          notify.done(t('publish.done', { number: versions[0]?.number }))
          onClose()
        },
      },
    )
  return { publish, error: publication.error, isPending: publication.isPending }
}

function Problems({
  error,
  activities,
  onClose,
  onOpen,
}: Pick<Props, 'onClose' | 'onOpen'> & { error: unknown; activities: ScheduleActivity[] }) {
  const refusals = refusalsOf(error)
  if (refusals.length === 0) return <FormErrors error={error} />
  const open = (activity: ScheduleActivity) => {
    onClose()
    onOpen(activity)
  }
  return <Refusals refusals={refusals} activities={activities} onOpen={open} />
}
