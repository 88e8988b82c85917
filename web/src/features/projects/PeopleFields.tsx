import { Button, Checkbox, Chip, TextInput } from '@mantine/core'
import { contactRoles } from '@rytm/contract/projects.words.ts'
import { IconPlus } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import classes from './Form.module.css'
import type { PersonValue } from './formValues.ts'
import type { Form } from './ProjectForm.tsx'

export function PeopleFields({ form }: { form: Form }) {
  const { t } = useTranslation('projects')
  const prefix = useId()
  const { people } = form.values
  const change = (key: string, changes: Partial<PersonValue>) =>
    form.setFieldValue(
      'people',
      people.map((person) => (person.key === key ? { ...person, ...changes } : person)),
    )
  const add = () =>
    form.setFieldValue('people', [
      ...people,
      {
        key: `${prefix}${people.length}`,
        contactId: null,
        name: '',
        email: '',
        phone: '',
        jobTitle: '',
        roles: people.length === 0 ? ['commissioning'] : [],
        mustBeHeard: false,
      },
    ])
  return (
    <>
      {people.map((person) => (
        <Person key={person.key} person={person} onChange={(changes) => change(person.key, changes)} />
      ))}
      <div>
        <Button variant="default" onClick={add} leftSection={<IconPlus size={16} aria-hidden="true" />}>
          {t('form.add_person')}
        </Button>
      </div>
    </>
  )
}

interface PersonProps {
  person: PersonValue
  onChange: (changes: Partial<PersonValue>) => void
}

function Person({ person, onChange }: PersonProps) {
  const { t } = useTranslation('projects')
  return (
    <div className={classes.person}>
      {person.contactId ? (
        <div className={classes.known}>
          {person.name}{' '}
          <span className={classes.dim}>{[person.jobTitle, person.email].filter(Boolean).join(' · ')}</span>
        </div>
      ) : (
        <NewPerson person={person} onChange={onChange} />
      )}
      <Roles person={person} onChange={onChange} />
      {person.roles.includes('decision_maker') && (
        <Checkbox
          label={t('form.must_be_heard')}
          checked={person.mustBeHeard}
          onChange={(event) => onChange({ mustBeHeard: event.currentTarget.checked })}
        />
      )}
    </div>
  )
}

function NewPerson({ person, onChange }: PersonProps) {
  const { t } = useTranslation('projects')
  const field = (name: 'name' | 'email' | 'phone' | 'jobTitle') => ({
    value: person[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ [name]: event.currentTarget.value }),
  })
  return (
    <div className={classes.row}>
      <TextInput label={t('form.person_name')} {...field('name')} />
      <TextInput label={t('form.person_job')} {...field('jobTitle')} />
      <TextInput type="email" label={t('form.person_email')} {...field('email')} />
      <TextInput type="tel" label={t('form.person_phone')} {...field('phone')} />
    </div>
  )
}

function Roles({ person, onChange }: PersonProps) {
  const { t } = useTranslation('projects')
  const word = useWord()
  return (
    <Chip.Group
      multiple
      value={person.roles}
      onChange={(roles) => onChange({ roles: roles as PersonValue['roles'] })}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset brings its own box */}
      <div className={classes.chips} role="group" aria-label={`${t('form.person_roles')}: ${person.name}`}>
        {contactRoles.map((role) => (
          <Chip key={role} value={role} size="sm">
            {word(`contact_role.${role}`)}
          </Chip>
        ))}
      </div>
    </Chip.Group>
  )
}
