import { Checkbox, NumberInput, Stack, TextInput } from '@mantine/core'
import type { ProjectDetail } from '@rytm/contract/projects.detail.ts'
import { completeKickoff, type KickoffAnswers } from '@rytm/contract/projects.kickoff.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { currentInstant } from '#platform/clock.ts'
import { useEndpointMutation } from '#platform/queries.ts'
import { useAgencyZone } from '#platform/session.ts'
import { Dialog, DialogButtons } from '#ui/Dialog.tsx'
import { FormErrors } from '#ui/FormErrors.tsx'
import classes from './Kickoff.module.css'
import { SummaryPreview } from './SummaryPreview.tsx'

interface Props {
  project: ProjectDetail
  answers: KickoffAnswers
  revision: () => number
  opened: boolean
  onClose: () => void
  onDone: () => void
}

export function FinishDialog({ opened, onClose, ...rest }: Props) {
  const { t } = useTranslation('kickoff')
  return (
    <Dialog opened={opened} onClose={onClose} size="lg" title={t('finish.title')}>
      {opened && <Finish {...rest} onClose={onClose} />}
    </Dialog>
  )
}

function Finish({ project, answers, revision, onClose, onDone }: Omit<Props, 'opened'>) {
  const { t } = useTranslation('kickoff')
  const zone = useAgencyZone()
  const complete = useEndpointMutation({ endpoint: completeKickoff, refreshes: ['projects', 'touchpoints'] })
  const [when, setWhen] = useState(() => localNow(zone))
  const [minutes, setMinutes] = useState<number | string>(30)
  const [contactIds, setContactIds] = useState(answers.attendeeContactIds)
  const [sendSummary, setSendSummary] = useState(true)
  const submit = () =>
    complete.mutate(
      {
        params: { projectId: project.id },
        body: {
          revision: revision(),
          occurredAt: Temporal.PlainDateTime.from(when).toZonedDateTime(zone).toInstant().toString(),
          minutes: minutes === '' ? null : Number(minutes),
          contactIds,
          sendSummary,
        },
      },
      { onSuccess: onDone },
    )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Stack gap="md">
        <div className={classes.row}>
          <TextInput
            type="datetime-local"
            required
            label={t('finish.occurred')}
            max={localNow(zone)}
            value={when}
            onChange={(event) => setWhen(event.currentTarget.value)}
          />
          <NumberInput label={t('finish.minutes')} min={1} max={600} value={minutes} onChange={setMinutes} />
        </div>
        <People project={project} value={contactIds} onChange={setContactIds} sendSummary={sendSummary} />
        <Checkbox
          label={t('finish.send')}
          description={t('finish.send_hint')}
          checked={sendSummary}
          onChange={(event) => setSendSummary(event.currentTarget.checked)}
        />
        {sendSummary && <SummaryPreview project={project} answers={answers} />}
        <FormErrors error={complete.error} />
        <DialogButtons
          label={t(sendSummary ? 'finish.confirm_send' : 'finish.confirm')}
          onCancel={onClose}
          loading={complete.isPending}
          disabled={contactIds.length === 0}
        />
      </Stack>
    </form>
  )
}

function People({
  project,
  value,
  onChange,
  sendSummary,
}: {
  project: ProjectDetail
  value: string[]
  onChange: (ids: string[]) => void
  sendSummary: boolean
}) {
  const { t } = useTranslation('kickoff')
  return (
    <Checkbox.Group
      label={t('finish.with')}
      value={value}
      onChange={onChange}
      error={value.length === 0 && t('finish.choose')}
    >
      <div className={classes.stack}>
        {project.contacts.map(({ contactId, name, email }) => (
          <Checkbox
            key={contactId}
            value={contactId}
            label={name}
            description={sendSummary ? (email ?? t('finish.no_email')) : undefined}
          />
        ))}
      </div>
    </Checkbox.Group>
  )
}

function localNow(zone: string) {
  const now = Temporal.Instant.from(currentInstant()).toZonedDateTimeISO(zone).toPlainDateTime()
  return now.toString({ smallestUnit: 'minute' })
}
