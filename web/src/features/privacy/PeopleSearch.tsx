import { Button, Group, Menu, TextInput, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type FoundPerson, findPeople } from '@rytm/contract/privacy.ts'
import { IconDownload, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { endpointQuery } from '#platform/queries.ts'
import { ErrorState } from '#ui/ErrorState.tsx'
import { FormErrors } from '#ui/FormErrors.tsx'
import { ErasureDialog } from './ErasureDialog.tsx'
import classes from './Privacy.module.css'
import { useDataCopy } from './useDataCopy.ts'

const shortest = 2

export function PeopleSearch({ first }: { first: string }) {
  const { t } = useTranslation('privacy')
  const [typed, setTyped] = useState(first)
  const [search] = useDebouncedValue(typed.trim(), 250)
  const enabled = search.length >= shortest
  const found = useQuery({ ...endpointQuery(findPeople, { query: { search } }), enabled })
  return (
    <section>
      <Title order={2}>{t('people.title')}</Title>
      <p className={classes.lead}>{t('people.text')}</p>
      <TextInput
        className={classes.search}
        label={t('people.search')}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      <div role="status">
        {enabled && found.data?.items.length === 0 && <p className={classes.meta}>{t('people.nobody')}</p>}
      </div>
      {enabled && found.data && (
        <ul className={classes.list}>
          {found.data.items.map((person) => (
            <Person key={person.id} person={person} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Person({ person }: { person: FoundPerson }) {
  const { t } = useTranslation('privacy')
  const [erasing, setErasing] = useState(false)
  const { give, giving, error } = useDataCopy(person)
  const about = [
    t(`kind.${person.kind}`),
    person.clientName,
    person.email,
    t('people.projects', { count: person.projects }),
    person.removed && t('people.removed'),
  ].filter(Boolean)
  return (
    <li className={classes.row}>
      <div>
        <strong>{person.name}</strong>
        <div className={classes.meta}>{about.join(' · ')}</div>
        <FormErrors error={error} />
      </div>
      <Group gap="xs">
        <Menu position="bottom-end">
          <Menu.Target>
            <Button
              variant="default"
              loading={giving}
              leftSection={<IconDownload size={16} aria-hidden="true" />}
              aria-label={t('copy.of', { name: person.name })}
            >
              {t('copy.open')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => give('html')}>{t('copy.html')}</Menu.Item>
            <Menu.Item onClick={() => give('json')}>{t('copy.json')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <Button
          variant="default"
          aria-label={t('erase.of', { name: person.name })}
          onClick={() => setErasing(true)}
        >
          {t('erase.open')}
        </Button>
      </Group>
      {erasing && <ErasureDialog person={person} onClose={() => setErasing(false)} />}
    </li>
  )
}
