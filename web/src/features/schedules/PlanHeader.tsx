import { Button, Menu, Title } from '@mantine/core'
import { planSummary } from '@rytm/contract/presentation/planWords.ts'
import type { ScheduleActivity, ScheduleState } from '@rytm/contract/schedules.ts'
import { IconCopyPlus, IconDots, IconPlus, IconPrinter, IconSend, IconTemplate } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import { useLanguage } from '#platform/i18n.ts'
import { useMay } from '#platform/session.ts'
import { Dialog } from '#ui/Dialog.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import { ChangesSummary } from './ChangesSummary.tsx'
import { DueHint } from './DueHint.tsx'
import { PublishDialog } from './PublishDialog.tsx'
import { isPublished } from './publication.ts'
import classes from './Schedule.module.css'
import { TemplateForm } from './TemplateForm.tsx'
import { TemplateNames } from './TemplateNames.tsx'

interface Props {
  projectId: string
  state: ScheduleState
  mayWrite: boolean
  onAdd: () => void
  onOpen: (activity: ScheduleActivity) => void
}

export function PlanHeader({ projectId, state, mayWrite, onAdd, onOpen }: Props) {
  const { t } = useTranslation('schedules')
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        <Title order={2}>{t('title')}</Title>
        <DueHint state={state} />
        <ChangesSummary state={state} />
        <ActualSummary state={state} />
      </div>
      {mayWrite && <Actions projectId={projectId} state={state} onAdd={onAdd} onOpen={onOpen} />}
    </header>
  )
}

/** Plan against actual so far, in the words that the client reads. */
function ActualSummary({ state }: Pick<Props, 'state'>) {
  const word = useWord()
  const language = useLanguage()
  const summary = planSummary({ standings: Object.values(state.standings), word, language })
  return summary && <p className={classes.changes}>{summary}</p>
}

function Actions({ projectId, state, onAdd, onOpen }: Omit<Props, 'mayWrite'>) {
  const { t } = useTranslation('schedules')
  const [publishing, setPublishing] = useState(false)
  return (
    <div className={classes.actions}>
      <MoreActions projectId={projectId} state={state} />
      <Button variant="default" leftSection={<IconPlus size={16} />} onClick={onAdd}>
        {t('add')}
      </Button>
      {!isPublished(state) && (
        <Button leftSection={<IconSend size={16} />} onClick={() => setPublishing(true)}>
          {t(state.versions.length === 0 ? 'publish.open' : 'publish.open_next')}
        </Button>
      )}
      <PublishDialog
        projectId={projectId}
        state={state}
        opened={publishing}
        onClose={() => setPublishing(false)}
        onOpen={onOpen}
      />
    </div>
  )
}

function MoreActions({ projectId, state }: Pick<Props, 'projectId' | 'state'>) {
  const { t } = useTranslation('schedules')
  const [choosing, setChoosing] = useState(false)
  const [naming, setNaming] = useState(false)
  const mayKeep = useMay('agency.settings') && state.activities.length > 0
  const notify = useNotify()
  const isEnglish = useLanguage() === 'en'
  const close = () => setChoosing(false)
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="subtle" color="gray" px="xs" aria-label={t('more_actions')}>
            <IconDots size={18} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconTemplate size={16} />} onClick={() => setChoosing(true)}>
            {t('template.open')}
          </Menu.Item>
          {mayKeep && (
            <Menu.Item leftSection={<IconCopyPlus size={16} />} onClick={() => setNaming(true)}>
              {t('own.from_project')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconPrinter size={16} />} onClick={() => window.print()}>
            {t('print')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Dialog opened={choosing} onClose={close} size="xl" title={t('template.open')}>
        <TemplateForm
          projectId={projectId}
          plannedWeeks={state.plannedWeeks}
          existing={state.activities.length}
          onDone={close}
        />
      </Dialog>
      <TemplateNames
        opened={naming}
        onClose={() => setNaming(false)}
        from={{ projectId }}
        onMade={({ namePl, nameEn }) => {
          setNaming(false)
          notify.done(t('own.made', { name: isEnglish ? nameEn : namePl }))
        }}
      />
    </>
  )
}
