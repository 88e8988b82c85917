import { NativeSelect, TextInput } from '@mantine/core'
import { listMembers } from '@rytm/contract/people.members.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat, useWord } from '#platform/format.ts'
import { endpointQuery } from '#platform/queries.ts'
import { useSession } from '#platform/session.ts'
import classes from './Form.module.css'
import type { Form } from './ProjectForm.tsx'

const weeks = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

export function TimeFields({ form }: { form: Form }) {
  const { t } = useTranslation('projects')
  const word = useWord()
  const { member } = useSession()
  const today = useFormat().today().toString()
  const { data } = useQuery(endpointQuery(listMembers))
  const members = data?.items.filter(({ endedAt }) => !endedAt) ?? []
  const known = members.length > 0 || !member ? members : [{ id: member.id, name: member.displayName }]
  return (
    <>
      <div className={classes.row}>
        <TextInput type="date" label={t('form.start_date')} {...form.getInputProps('startDate')} />
        <NativeSelect
          label={t('form.planned_weeks')}
          value={String(form.values.plannedWeeks)}
          onChange={(event) => form.setFieldValue('plannedWeeks', Number(event.currentTarget.value))}
          data={weeks.map((count) => ({ value: String(count), label: word('count.weeks', { count }) }))}
        />
        <TextInput type="date" label={t('form.target_date')} {...form.getInputProps('targetDate')} />
      </div>
      <p className={classes.hint}>{t('form.target_hint')}</p>
      {form.values.startDate !== '' && form.values.startDate < today && (
        <p className={classes.hint} role="note">
          {t('form.adopted_hint')}
        </p>
      )}
      <TextInput
        type="date"
        label={t('form.schedule_agreed')}
        description={t('form.schedule_agreed_hint')}
        {...form.getInputProps('scheduleAgreedOn')}
      />
      <NativeSelect
        label={t('form.consultant')}
        {...form.getInputProps('leadConsultantId')}
        data={[
          { value: '', label: t('value.no_consultant') },
          ...known.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </>
  )
}
