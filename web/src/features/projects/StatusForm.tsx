import { NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import type { ProjectDetail } from '@rytm/contract/projects.detail.ts'
import { changeStatus } from '@rytm/contract/projects.status.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat, useWord } from '#platform/format.ts'
import { useEndpointMutation } from '#platform/queries.ts'
import { DialogButtons } from '#ui/Dialog.tsx'
import { FormErrors } from '#ui/FormErrors.tsx'

type Choice = ProjectDetail['statusChoices'][number]
interface Props {
  project: ProjectDetail
  choice: Choice
  onDone: () => void
}

/** Asks for exactly what the change has to come with. */
export function StatusForm({ project, choice, onDone }: Props) {
  const { t } = useTranslation('projects')
  const word = useWord()
  const today = useFormat().today().toString()
  const change = useEndpointMutation({ endpoint: changeStatus, refreshes: ['projects', 'clients'] })
  const [values, setValues] = useState({ reason: '', askedByContactId: '', reviewDate: '', targetDate: '' })
  const set = (name: keyof typeof values) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget
    setValues((before) => ({ ...before, [name]: value }))
  }
  const navigate = useNavigate()
  const done = async () => {
    onDone()
    if (choice.verb === 'start_closing')
      await navigate({ to: '/projects/$projectId/closing', params: { projectId: project.id } })
  }
  const needs = new Set<string>(choice.needs)
  const submit = () => {
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
    change.mutate(
      { params: { projectId: project.id }, body: { to: choice.to, ...given } },
      { onSuccess: () => void done() },
    )
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Stack gap="md">
        <span>{t('status.dialog', { status: word(`project.status.${choice.to}`) })}</span>
        {choice.verb === 'start_closing' && <span>{t('status.closing_follows')}</span>}
        {needs.has('asked_by') && (
          <NativeSelect
            required
            label={t('status.asked_by')}
            value={values.askedByContactId}
            onChange={set('askedByContactId')}
            data={[
              { value: '', label: '' },
              ...project.contacts.map(({ contactId, name }) => ({ value: contactId, label: name })),
            ]}
          />
        )}
        {needs.has('reason') && (
          <Textarea
            required
            autosize
            minRows={2}
            label={t('status.reason')}
            description={t('status.reason_hint')}
            value={values.reason}
            onChange={set('reason')}
          />
        )}
        {needs.has('review_date') && (
          <TextInput
            required
            type="date"
            min={today}
            label={t('status.review_date')}
            value={values.reviewDate}
            onChange={set('reviewDate')}
          />
        )}
        {needs.has('target_date') && (
          <TextInput
            required
            type="date"
            min={today}
            label={t('status.target_date')}
            value={values.targetDate}
            onChange={set('targetDate')}
          />
        )}
        <FormErrors error={change.error} />
        <DialogButtons label={t('status.confirm')} onCancel={onDone} loading={change.isPending} />
      </Stack>
    </form>
  )
}
