import { Button, Group, Radio, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import {
  addActivity,
  changeActivity,
  type ScheduleActivity,
  type ScheduleState,
} from '@rytm/contract/schedules.ts'
import { IconTrash } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat, useWord } from '#platform/format.ts'
import { isProblem } from '#platform/problem.ts'
import { useEndpointMutation } from '#platform/queries.ts'
import { Drawer } from '#ui/Drawer.tsx'
import { FormErrors, useFieldProblems } from '#ui/FormErrors.tsx'
import { weekOf } from './planWeeks.ts'

/** What the drawer edits: an activity, or a new one on a date. */
export type Edited = { activity: ScheduleActivity } | { date: string }

interface Props {
  projectId: string
  weeks: ScheduleState['weeks']
  edited: Edited | undefined
  onClose: () => void
  onRemove: (activity: ScheduleActivity) => void
  /** Shows the activity as it stands now, in the place of what was typed. */
  onReload: (activityId: string) => void
}

export function ActivityDrawer({ edited, onClose, ...rest }: Props) {
  const { t } = useTranslation('schedules')
  const isNew = !edited || !('activity' in edited)
  return (
    <Drawer
      opened={edited !== undefined}
      onClose={onClose}
      title={isNew ? t('form.title_new') : t('form.title_edit')}
      width={520}
    >
      {edited && (
        <ActivityForm
          key={'activity' in edited ? `${edited.activity.id} ${edited.activity.revision}` : 'new'}
          edited={edited}
          onClose={onClose}
          {...rest}
        />
      )}
    </Drawer>
  )
}

const known = ['date', 'title', 'note', 'owner', 'doneOn']

function ActivityForm({ projectId, weeks, edited, onClose, onRemove, onReload }: Props & { edited: Edited }) {
  const { t } = useTranslation(['schedules', 'ui'])
  const word = useWord()
  const activity = 'activity' in edited ? edited.activity : undefined
  const form = useForm({ initialValues: valuesOf(edited) })
  const { save, error, isPending } = useSave({ projectId, activity, onClose, form })
  const dateHint = useDateHint({ date: form.values.date, weeks })
  return (
    <form onSubmit={form.onSubmit(save)}>
      <Stack gap="md">
        <FormErrors error={error} known={known} />
        {activity && isProblem(error, 'schedules.stale_revision') && (
          <Button variant="default" onClick={() => onReload(activity.id)}>
            {t('schedules:form.reload')}
          </Button>
        )}
        <TextInput
          label={t('schedules:form.title')}
          required
          data-autofocus
          maxLength={200}
          {...form.getInputProps('title')}
        />
        <TextInput
          type="date"
          label={t('schedules:form.date')}
          description={dateHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          required
          {...form.getInputProps('date')}
        />
        <Radio.Group label={t('schedules:form.owner')} {...form.getInputProps('owner')}>
          <Group gap="lg" mt={4}>
            <Radio value="agency" label={word('party.agency')} />
            <Radio value="client" label={word('party.client')} />
          </Group>
        </Radio.Group>
        <Textarea
          label={t('schedules:form.note')}
          description={t('schedules:form.note_hint')}
          autosize
          minRows={2}
          maxLength={1000}
          {...form.getInputProps('note')}
        />
        {activity && (
          <TextInput
            type="date"
            label={t('schedules:form.done_on')}
            description={t('schedules:form.done_hint')}
            {...form.getInputProps('doneOn')}
          />
        )}
        <Group justify="space-between" mt="xs">
          <Group gap="xs">
            <Button type="submit" loading={isPending}>
              {activity ? t('ui:action.save') : t('schedules:add')}
            </Button>
            <Button variant="subtle" color="gray" onClick={onClose}>
              {t('ui:action.cancel')}
            </Button>
          </Group>
          {activity && (
            <Button
              variant="subtle"
              color="red"
              leftSection={<IconTrash size={16} />}
              onClick={() => {
                onRemove(activity)
                onClose()
              }}
            >
              {t('schedules:form.remove')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}

function valuesOf(edited: Edited) {
  if (!('activity' in edited))
    return { title: '', date: edited.date, owner: 'agency' as const, note: '', doneOn: '' }
  const { title, date, owner, note, doneOn } = edited.activity
  return { title, date, owner, note: note ?? '', doneOn: doneOn ?? '' }
}

type Values = ReturnType<typeof valuesOf>

function useSave({
  projectId,
  activity,
  onClose,
  form,
}: {
  projectId: string
  activity: ScheduleActivity | undefined
  onClose: () => void
  form: ReturnType<typeof useForm<Values>>
}) {
  const add = useEndpointMutation({ endpoint: addActivity, refreshes: ['schedules'] })
  const change = useEndpointMutation({ endpoint: changeActivity, refreshes: ['schedules'] })
  const onError = useFieldProblems()(form)
  const client = useQueryClient()
  const onRefused = (problem: unknown) => {
    onError(problem)
    if (isProblem(problem, 'schedules.stale_revision'))
      void client.invalidateQueries({ queryKey: ['schedules'] })
  }
  const save = ({ doneOn, note, ...fields }: Values) => {
    const body = { ...fields, note: note.trim() || null }
    const done = { onSuccess: onClose, onError: onRefused }
    if (!activity) return add.mutate({ params: { projectId }, body }, done)
    const { id: activityId, revision } = activity
    // A tick of somebody else makes no revision: it is sent only where it was changed here.
    const tick = (doneOn || null) === activity.doneOn ? {} : { doneOn: doneOn || null }
    change.mutate({ params: { projectId, activityId }, body: { ...body, ...tick, revision } }, done)
  }
  return { save, error: add.error ?? change.error, isPending: add.isPending || change.isPending }
}

/** Which weekday and week the typed date is, and whether anybody works then. */
function useDateHint({ date, weeks }: { date: string; weeks: ScheduleState['weeks'] }): string | undefined {
  const { t } = useTranslation('schedules')
  const format = useFormat()
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined
  const week = weekOf({ date, weeks })
  if (!week) return [format.longDate(date), t('before_start.title')].join(' · ')
  const off = week.daysOff.find((day) => day.date === date)
  return [
    format.longDate(date),
    date <= week.closesOn && t('week', { number: week.number }),
    off && (off.name ? t('day_off_named', { name: off.name }) : t('day_off')),
  ]
    .filter(Boolean)
    .join(' · ')
}
