import { Stack } from '@mantine/core'
import { setAdoption } from '@rytm/contract/projects.adoption.ts'
import type { ProjectDetail } from '@rytm/contract/projects.detail.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndpointMutation } from '#platform/queries.ts'
import { Dialog, DialogButtons } from '#ui/Dialog.tsx'
import { FormErrors } from '#ui/FormErrors.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import { AdoptionFields, adoptionBody, adoptionOf } from './AdoptionFields.tsx'

/** What had been done before the project was kept here; it is not owed again. */
export function AdoptionDialog({ project, onClose }: { project: ProjectDetail; onClose: () => void }) {
  const { t } = useTranslation('projects')
  const notify = useNotify()
  const [value, setValue] = useState(() => adoptionOf(project))
  const save = useEndpointMutation({
    endpoint: setAdoption,
    refreshes: ['projects', 'timeline', 'commitments'],
  })
  const { id: projectId, revision } = project
  const onSuccess = () => {
    onClose()
    notify.done(t('adoption.saved'))
  }
  return (
    <Dialog opened onClose={onClose} title={t('adoption.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const body = { revision, ...adoptionBody(value) }
          save.mutate({ params: { projectId }, body }, { onSuccess })
        }}
      >
        <Stack gap="md">
          <span>{t('adoption.text')}</span>
          <AdoptionFields project={project} value={value} onChange={setValue} />
          <FormErrors error={save.error} />
          <DialogButtons label={t('adoption.save')} onCancel={onClose} loading={save.isPending} />
        </Stack>
      </form>
    </Dialog>
  )
}
