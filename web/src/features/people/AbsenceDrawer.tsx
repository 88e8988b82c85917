import { Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { type UseFormReturnType, useForm } from '@mantine/form'
import { type AbsenceView, changeAbsence, enterAbsence } from '@rytm/contract/people.absences.ts'
import { listMembers } from '@rytm/contract/people.members.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import { endpointQuery, useEndpointMutation } from '#platform/queries.ts'
import { useMay, useSession } from '#platform/session.ts'
import { Drawer } from '#ui/Drawer.tsx'
import { FormErrors, useFieldProblems } from '#ui/FormErrors.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'

interface Props {
  /** The absence to change, or a new one; undefined: closed. */
  edited: AbsenceView | 'new' | undefined
  onClose: () => void
}

export function AbsenceDrawer({ edited, onClose }: Props) {
  const { t } = useTranslation('people')
  const absence = edited === 'new' ? undefined : edited
  return (
    <Drawer
      opened={edited !== undefined}
      onClose={onClose}
      title={t(absence ? 'absences.drawer_change' : 'absences.drawer_add')}
    >
      {edited && <AbsenceForm absence={absence} onSaved={onClose} />}
    </Drawer>
  )
}

interface Values {
  memberId: string
  fromDate: string
  toDate: string
  substituteId: string | null
  note: string
}

function AbsenceForm({ absence, onSaved }: { absence: AbsenceView | undefined; onSaved: () => void }) {
  const { t } = useTranslation('people')
  const form = useForm<Values>({ initialValues: useInitialValues(absence) })
  const { submit, error, isPending } = useSaving({ absence, form, onSaved })
  const { fromDate, memberId } = form.values
  return (
    <form onSubmit={form.onSubmit(submit)}>
      <Stack gap="md">
        <FormErrors error={error} known={['fromDate', 'toDate', 'note']} />
        {!absence && <WhoField form={form} />}
        <Group grow align="flex-start">
          <TextInput
            type="date"
            label={t('absences.from')}
            required
            disabled={absence?.state === 'now'}
            {...form.getInputProps('fromDate')}
          />
          <TextInput
            type="date"
            label={t('absences.to')}
            min={fromDate}
            required
            {...form.getInputProps('toDate')}
          />
        </Group>
        <Select
          label={t('absences.substitute')}
          description={t('absences.substitute_hint')}
          placeholder={t('absences.nobody')}
          clearable
          data={usePeople().filter(({ value }) => value !== memberId)}
          {...form.getInputProps('substituteId')}
        />
        <Textarea
          label={t('absences.note')}
          description={t('absences.note_hint')}
          maxLength={200}
          autosize
          {...form.getInputProps('note')}
        />
        <Button type="submit" loading={isPending}>
          {t('absences.save')}
        </Button>
      </Stack>
    </form>
  )
}

function useInitialValues(absence: AbsenceView | undefined): Values {
  const { member } = useSession()
  const today = useFormat().today()
  if (!absence)
    return { memberId: member?.id ?? '', fromDate: today, toDate: today, substituteId: null, note: '' }
  const { memberId, fromDate, toDate, substituteId, note } = absence
  return { memberId, fromDate, toDate, substituteId, note: note ?? '' }
}

function useSaving({
  absence,
  form,
  onSaved,
}: {
  absence: AbsenceView | undefined
  form: UseFormReturnType<Values>
  onSaved: () => void
}) {
  const { t } = useTranslation('people')
  const notify = useNotify()
  const fieldProblems = useFieldProblems()
  const enter = useEndpointMutation({ endpoint: enterAbsence, refreshes: ['people'] })
  const change = useEndpointMutation({ endpoint: changeAbsence, refreshes: ['people'] })
  const onSuccess = () => {
    notify.done(t('absences.saved'))
    onSaved()
  }
  const then = { onSuccess, onError: fieldProblems(form) }
  const submit = ({ memberId, ...rest }: Values) => {
    const body = { ...rest, note: rest.note || null }
    if (absence) change.mutate({ params: { absenceId: absence.id }, body }, then)
    else enter.mutate({ body: { ...body, memberId } }, then)
  }
  return {
    submit,
    error: enter.error ?? change.error,
    isPending: enter.isPending || change.isPending,
  }
}

/** Everybody enters their own; with the permission anybody's. */
function WhoField({ form }: { form: UseFormReturnType<Values> }) {
  const { t } = useTranslation('people')
  const mayForOthers = useMay('people.absences')
  const people = usePeople()
  if (!mayForOthers) return null
  return (
    <Select
      label={t('absences.who')}
      allowDeselect={false}
      data={people}
      {...form.getInputProps('memberId')}
    />
  )
}

function usePeople() {
  const { data } = useQuery(endpointQuery(listMembers))
  return (data?.items ?? [])
    .filter(({ endedAt }) => endedAt === null)
    .map(({ id, name }) => ({ value: id, label: name }))
}
