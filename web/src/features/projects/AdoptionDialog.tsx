import { Button, Group, Modal, Stack } from '@mantine/core'
import { setAdoption } from '@rytm/contract/projects.adoption.ts'
import type { ProjectDetail } from '@rytm/contract/projects.detail.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndpointMutation } from '#platform/queries.ts'
import { FormErrors } from '#ui/FormErrors.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import { AdoptionFields, adoptionBody, adoptionOf } from './AdoptionFields.tsx'

/** What had been done before the project was kept here; it is not owed again. */
export function AdoptionDialog({ project, onClose }: { project: ProjectDetail; onClose: () => void }) {
  const { t } = useTranslation(['projects', 'ui'])
  const notify = useNotify()
  const [value, setValue] = useState(() => adoptionOf(project))
  const save = useEndpointMutation({
    endpoint: setAdoption,
    refreshes: ['projects', 'timeline', 'commitments'],
  })
  const { id: projectId, revision } = project
  const onSuccess = () => {
    onClose()
    notify.done(t('projects:adoption.saved'))
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('projects:adoption.title')}
      closeButtonProps={{ 'aria-label': t('ui:action.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const body = { revision, ...adoptionBody(value) }
          save.mutate({ params: { projectId }, body }, { onSuccess })
        }}
      >
        <Stack gap="md">
          <span>{t('projects:adoption.text')}</span>
          <AdoptionFields project={project} value={value} onChange={setValue} />
          <FormErrors error={save.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:action.cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('projects:adoption.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
