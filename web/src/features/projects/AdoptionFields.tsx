import { Checkbox, Stack, TextInput } from '@mantine/core'
import type { AdoptionInput } from '@rytm/contract/projects.adoption.ts'
import type { ProjectDetail } from '@rytm/contract/projects.detail.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'

interface Props {
  project: ProjectDetail
  value: AdoptionInput
  onChange: (value: AdoptionInput) => void
}

/** What is known already; of one of whom nothing is, those who would otherwise have to be called. */
export function adoptionOf({ before, contacts }: ProjectDetail): AdoptionInput {
  const { kickoffHeldOn, heard, scheduleAgreedOn } = before
  const owed = contacts.filter(({ roles, mustBeHeard }) => roles.includes('commissioning') || mustBeHeard)
  const heardContactIds = kickoffHeldOn ? heard.map(({ id }) => id) : owed.map(({ contactId }) => contactId)
  return { kickoffHeldOn, heardContactIds, scheduleAgreedOn }
}

/** People are said with the kickoff alone. */
export function adoptionBody({ kickoffHeldOn, heardContactIds, ...rest }: AdoptionInput): AdoptionInput {
  return { ...rest, kickoffHeldOn, heardContactIds: kickoffHeldOn ? heardContactIds : [] }
}

export function AdoptionFields({ project, value, onChange }: Props) {
  const { t } = useTranslation('projects')
  const last = useFormat().today().toString()
  const day = (name: 'kickoffHeldOn' | 'scheduleAgreedOn') => ({
    type: 'date',
    max: last,
    value: value[name] ?? '',
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...value, [name]: event.currentTarget.value || null }),
  })
  return (
    <Stack gap="md">
      <TextInput
        label={t('adoption.kickoff')}
        description={t('adoption.kickoff_hint')}
        {...day('kickoffHeldOn')}
      />
      {value.kickoffHeldOn && (
        <Checkbox.Group
          label={t('adoption.heard')}
          value={value.heardContactIds}
          onChange={(heardContactIds) => onChange({ ...value, heardContactIds })}
        >
          <Stack gap={6} mt={4}>
            {peopleOf(project).map(({ id, name }) => (
              <Checkbox key={id} value={id} label={name} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <TextInput
        label={t('adoption.schedule')}
        description={t('adoption.schedule_hint')}
        {...day('scheduleAgreedOn')}
      />
    </Stack>
  )
}

/** Whoever was heard then stays in the list, also after leaving the project. */
function peopleOf({ contacts, before: { heard } }: ProjectDetail) {
  const present = contacts.map(({ contactId: id, name }) => ({ id, name }))
  return [...present, ...heard.filter(({ id }) => !present.some((one) => one.id === id))]
}
