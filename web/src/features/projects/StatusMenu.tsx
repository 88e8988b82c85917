import { Button, Menu } from '@mantine/core'
import type { ProjectDetail } from '@rytm/contract/projects.detail.ts'
import { deleteProject } from '@rytm/contract/projects.ts'
import { IconChevronDown } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndpointMutation } from '#platform/queries.ts'
import { useMay } from '#platform/session.ts'
import { ConfirmButton } from '#ui/ConfirmButton.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { ActivationDialog } from './ActivationDialog.tsx'
import { StatusForm } from './StatusForm.tsx'

type Choice = ProjectDetail['statusChoices'][number]

/** Edit, and every way that leads on from the present status; each asks before it acts. */
export function StatusMenu({ project }: { project: ProjectDetail }) {
  const { t } = useTranslation('projects')
  const [choice, setChoice] = useState<Choice>()
  const close = () => setChoice(undefined)
  if (!useMay('projects.write')) return null
  // A project ends by its closing report, which is written in its own tab.
  const choices = project.statusChoices.filter(
    ({ verb, needs }) => verb !== 'discard' && !needs.includes('closing_report'),
  )
  return (
    <>
      <Button
        variant="default"
        component={Link}
        to="/projects/$projectId/edit"
        params={{ projectId: project.id } as never}
      >
        {t('head.edit')}
      </Button>
      {project.status === 'draft' && <DeleteDraft project={project} />}
      {project.status !== 'draft' && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden="true" />}>
              {t('head.more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {choices.map((one) => (
              <Menu.Item key={one.verb} onClick={() => setChoice(one)}>
                {t(`status.verb.${one.verb}` as 'status.verb.hold')}
              </Menu.Item>
            ))}
            {choices.length > 0 && <Menu.Divider />}
            <Menu.Item component={Link} to="/projects/new" search={{ from: project.id } as never}>
              {t('head.clone')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      <Dialog
        opened={choice !== undefined}
        onClose={close}
        title={choice && t(`status.verb.${choice.verb}` as 'status.verb.hold')}
      >
        {choice && <StatusForm project={project} choice={choice} onDone={close} />}
      </Dialog>
    </>
  )
}

function DeleteDraft({ project }: { project: ProjectDetail }) {
  const { t } = useTranslation('projects')
  const navigate = useNavigate()
  const remove = useEndpointMutation({ endpoint: deleteProject, refreshes: [] })
  return (
    <ConfirmButton
      destructive
      title={t('delete.title')}
      text={t('delete.text')}
      confirmLabel={t('delete.confirm')}
      onConfirm={async () => {
        await remove.mutateAsync({ params: { projectId: project.id } })
        await navigate({ to: '/projects' })
      }}
    >
      {t('delete.action')}
    </ConfirmButton>
  )
}

export function ActivateButton({ project }: { project: ProjectDetail }) {
  const { t } = useTranslation('projects')
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button onClick={() => setOpened(true)}>{t('next.activate')}</Button>
      <ActivationDialog project={project} opened={opened} onClose={() => setOpened(false)} />
    </>
  )
}
