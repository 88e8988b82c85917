import { Button, Select, Stack } from '@mantine/core'
import type { CallLogger, LoggerProject } from '@rytm/contract/touchpoints.logger.ts'
import { isConversation, outcomesOf } from '@rytm/domain/touchpoints/touchpoint.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAgencyZone } from '#platform/session.ts'
import type { LoggerPreset } from '#ui/callLogger.tsx'
import { FactText } from '#ui/FactText.tsx'
import { FormErrors } from '#ui/FormErrors.tsx'
import { KeyHint } from '#ui/KeyHint.tsx'
import classes from './CallLogger.module.css'
import { ContactChoice, FurtherContacts } from './ContactChoice.tsx'
import { AlsoProjects, ChannelChoice, MinutesChoice, OutcomeChoice, WhenChoice } from './LoggerChoices.tsx'
import { contactsOf, firstForm, toInput, withChannel, withOutcome } from './loggerForm.ts'
import { useLoggerKeys } from './useLoggerKeys.ts'
import { useLogTouchpoint } from './useLogTouchpoint.ts'
import { WillKeep } from './WillKeep.tsx'

interface Props {
  offer: CallLogger
  project: LoggerProject
  preset: LoggerPreset
  onProject: (project: LoggerProject) => void
  onSearch: (text: string) => void
  onDone: () => void
}

export function CallLoggerForm({ offer, project, preset, onProject, onSearch, onDone }: Props) {
  const { t } = useTranslation('touchpoints')
  const zone = useAgencyZone()
  const [form, setForm] = useState(() => firstForm({ project, offer, preset }))
  const log = useLogTouchpoint({ onDone })
  const save = () => log.mutate({ body: toInput({ form, zone }) })
  const change = (part: Partial<typeof form>) => setForm((known) => ({ ...known, ...part }))
  useLoggerKeys({
    onSave: save,
    onDigit: (digit) => {
      const outcome = outcomesOf(form.channel)[digit - 1]
      if (outcome) setForm((known) => withOutcome({ form: known, outcome }))
    },
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Stack gap="md">
        {preset.answers && <blockquote className={classes.answers}>{preset.answers}</blockquote>}
        <ProjectChoice offer={offer} project={project} onProject={onProject} onSearch={onSearch} />
        <ContactChoice
          offer={offer}
          project={project}
          value={form.contactId}
          onChange={(contactId) => change({ contactId })}
        />
        <ChannelChoice
          channel={form.channel}
          direction={form.direction}
          onChannel={(channel) => setForm((known) => withChannel({ form: known, channel }))}
          onDirection={(direction) => change({ direction })}
        />
        <OutcomeChoice
          channel={form.channel}
          outcome={form.outcome}
          onOutcome={(outcome) => setForm((known) => withOutcome({ form: known, outcome }))}
        />
        {isConversation(form) && (
          <>
            <FurtherContacts
              contacts={contactsOf({ project, offer }).filter(({ id }) => id !== form.contactId)}
              value={form.furtherContactIds}
              onChange={(furtherContactIds) => change({ furtherContactIds })}
            />
            <MinutesChoice minutes={form.minutes} onMinutes={(minutes) => change({ minutes })} />
          </>
        )}
        <FactText
          label={t('logger.note')}
          description={t('logger.note_hint')}
          value={form.note}
          onChange={(note) => change({ note })}
        />
        <FactText
          forClient
          label={t('logger.note_for_client')}
          description={t('logger.note_for_client_hint')}
          value={form.noteForClient}
          onChange={(noteForClient) => change({ noteForClient })}
        />
        <AlsoProjects
          siblings={offer.projects.filter(
            ({ id, clientId }) => clientId === project.clientId && id !== project.id,
          )}
          value={form.alsoProjectIds}
          onChange={(alsoProjectIds) => change({ alsoProjectIds })}
        />
        <WhenChoice value={form.occurredAt} onChange={(occurredAt) => change({ occurredAt })} />
        <FormErrors error={log.error} />
        <div className={classes.footer}>
          <WillKeep form={form} />
          <Button type="submit" loading={log.isPending}>
            {t('logger.save')}
          </Button>
          <KeyHint keys="Ctrl+Enter" />
        </div>
      </Stack>
    </form>
  )
}

function ProjectChoice({ offer, project, onProject, onSearch }: Omit<Props, 'onDone' | 'preset'>) {
  const { t } = useTranslation('touchpoints')
  const clientName = (id: string) => offer.clients.find((client) => client.id === id)?.name ?? ''
  return (
    <Select
      label={t('logger.project')}
      placeholder={t('logger.project_search')}
      searchable
      allowDeselect={false}
      nothingFoundMessage={t('logger.nothing_found')}
      filter={({ options }) => options}
      data={offer.projects.map(({ id, title, clientId }) => ({
        value: id,
        label: `${title} · ${clientName(clientId)}`,
      }))}
      value={project.id}
      onSearchChange={(text) => {
        const isChosenLabel = text === `${project.title} · ${clientName(project.clientId)}`
        onSearch(isChosenLabel ? '' : text)
      }}
      onChange={(id) => {
        const chosen = offer.projects.find((known) => known.id === id)
        if (chosen) onProject(chosen)
      }}
    />
  )
}
