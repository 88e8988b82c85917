import { Autocomplete } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { getClient, listClients } from '@rytm/contract/clients.ts'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { endpointQuery } from '#platform/queries.ts'
import { withContacts } from './formValues.ts'
import type { Form } from './ProjectForm.tsx'

interface Props {
  form: Form
  onClient: ((clientId: string | undefined) => void) | undefined
}

/** One field for both: a known name is that client, any other is a new one. */
export function ClientField({ form, onClient }: Props) {
  const { t } = useTranslation('projects')
  const queries = useQueryClient()
  const name = form.values.clientName.trim()
  const [search] = useDebouncedValue(name, 200)
  const { data } = useQuery({
    ...endpointQuery(listClients, { query: { limit: 20, ...(search && { search }) } }),
    placeholderData: keepPreviousData,
  })
  const items = data?.items ?? []
  const find = (value: string) =>
    items.find((client) => client.name.toLowerCase() === value.trim().toLowerCase())
  const choose = async (value: string) => {
    form.setFieldValue('clientName', value)
    const found = find(value)
    onClient?.(found?.id)
    const typed = form.values.people.filter(({ contactId }) => contactId === null)
    const contacts = found
      ? (await queries.ensureQueryData(endpointQuery(getClient, { params: { clientId: found.id } }))).contacts
      : []
    form.setFieldValue('people', withContacts({ people: typed, contacts }))
  }
  const isNew = name !== '' && search === name && data !== undefined && !find(name)
  return (
    <Autocomplete
      label={t('form.client')}
      required
      placeholder={t('form.client_none')}
      description={isNew ? t('form.client_new', { name }) : t('form.client_hint')}
      data={[...new Set(items.map((client) => client.name))]}
      value={form.values.clientName}
      onChange={(value) => void choose(value)}
      error={form.errors.clientName}
      data-autofocus
    />
  )
}
