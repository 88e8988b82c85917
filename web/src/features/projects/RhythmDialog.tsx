import { Stack } from '@mantine/core'
import type { ProjectDetail } from '@rytm/contract/projects.detail.ts'
import { setRhythm } from '@rytm/contract/projects.rhythm.ts'
import { refuseRhythm } from '@rytm/domain/projects/rhythm.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndpointMutation } from '#platform/queries.ts'
import { Dialog, DialogButtons } from '#ui/Dialog.tsx'
import { FormErrors } from '#ui/FormErrors.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import { type AgreedRhythm, RhythmFields } from '../kickoff/RhythmFields.tsx'

/** The client wants to hear more or less than was agreed before. */
export function RhythmDialog({ project, onClose }: { project: ProjectDetail; onClose: () => void }) {
  const { t } = useTranslation('projects')
  const notify = useNotify()
  const [value, setValue] = useState<AgreedRhythm>({
    rhythm: project.rhythm,
    weeklySlot: project.weeklySlot,
  })
  const change = useEndpointMutation({
    endpoint: setRhythm,
    refreshes: ['projects', 'timeline', 'commitments'],
  })
  const { id: projectId, revision } = project
  const onSuccess = () => {
    onClose()
    notify.done(t('overview.rhythm_changed'))
  }
  return (
    <Dialog opened onClose={onClose} size="lg" title={t('overview.change_rhythm')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          change.mutate({ params: { projectId }, body: { revision, ...value } }, { onSuccess })
        }}
      >
        <Stack gap="md">
          <RhythmFields
            contacts={project.contacts}
            value={value}
            onChange={(changes) => setValue((before) => ({ ...before, ...changes }))}
          />
          <FormErrors error={change.error} />
          <DialogButtons
            label={t('overview.save_rhythm')}
            onCancel={onClose}
            loading={change.isPending}
            disabled={refuseRhythm(value.rhythm) !== undefined}
          />
        </Stack>
      </form>
    </Dialog>
  )
}
