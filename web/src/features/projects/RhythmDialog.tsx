import { Button, Group, Modal, Stack } from '@mantine/core'
import type { ProjectDetail } from '@rytm/contract/projects.detail.ts'
import { setRhythm } from '@rytm/contract/projects.rhythm.ts'
import { refuseRhythm } from '@rytm/domain/projects/rhythm.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndpointMutation } from '#platform/queries.ts'
import { FormErrors } from '#ui/FormErrors.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import { type AgreedRhythm, RhythmFields } from '../kickoff/RhythmFields.tsx'

/** The client wants to hear more or less than was agreed before. */
export function RhythmDialog({ project, onClose }: { project: ProjectDetail; onClose: () => void }) {
  const { t } = useTranslation(['projects', 'ui'])
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
    notify.done(t('projects:overview.rhythm_changed'))
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('projects:overview.change_rhythm')}
      closeButtonProps={{ 'aria-label': t('ui:action.close') }}
    >
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
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:action.cancel')}
            </Button>
            <Button
              type="submit"
              loading={change.isPending}
              disabled={refuseRhythm(value.rhythm) !== undefined}
            >
              {t('projects:overview.save_rhythm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
