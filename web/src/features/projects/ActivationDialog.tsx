import { Button, Group } from '@mantine/core'
import type { ProjectDetail } from '@rytm/contract/projects.detail.ts'
import { changeStatus } from '@rytm/contract/projects.status.ts'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import { useEndpointMutation } from '#platform/queries.ts'
import { Dialog } from '#ui/Dialog.tsx'
import { FormErrors } from '#ui/FormErrors.tsx'
import { AdoptionFields, adoptionBody, adoptionOf } from './AdoptionFields.tsx'
import { GapList } from './GapList.tsx'
import classes from './Project.module.css'

interface Props {
  project: ProjectDetail
  opened: boolean
  onClose: () => void
}

export function ActivationDialog({ project, opened, onClose }: Props) {
  const { t } = useTranslation('projects')
  const missing = project.activationGaps.length > 0
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t(missing ? 'activation.missing_title' : 'activation.title')}
    >
      {missing ? (
        <>
          <p>{t('activation.missing_text')}</p>
          <GapList project={project} />
        </>
      ) : (
        <Confirmation project={project} onClose={onClose} />
      )}
    </Dialog>
  )
}

function Confirmation({ project, onClose }: Omit<Props, 'opened'>) {
  const { t } = useTranslation(['projects', 'ui'])
  const format = useFormat()
  const activate = useEndpointMutation({ endpoint: changeStatus, refreshes: ['projects', 'clients'] })
  const [before, setBefore] = useState(() => adoptionOf(project))
  const body = { to: 'active' as const, ...(project.isAdopted && { before: adoptionBody(before) }) }
  return (
    <>
      <p>
        {t(project.isAdopted ? 'projects:adoption.activation' : 'projects:activation.text', {
          date: project.startDate ? format.longDate(project.startDate) : '',
        })}
      </p>
      {project.isAdopted && <AdoptionFields project={project} value={before} onChange={setBefore} />}
      {project.activationWarnings.map((warning) => (
        <p key={warning} className={classes.warning}>
          <IconAlertTriangle size={18} aria-hidden="true" color="var(--rytm-at-risk)" />
          <span>{t(`projects:warning.${warning}`)}</span>
        </p>
      ))}
      <FormErrors error={activate.error} />
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('ui:action.cancel')}
        </Button>
        <Button
          loading={activate.isPending}
          onClick={() => activate.mutate({ params: { projectId: project.id }, body }, { onSuccess: onClose })}
        >
          {t('projects:activation.confirm')}
        </Button>
      </Group>
    </>
  )
}
