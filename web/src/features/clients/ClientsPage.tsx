import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { listClients } from '@rytm/contract/clients.ts'
import { IconBuilding, IconPlus, IconSearch } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { endpointPages } from '#platform/queries.ts'
import { Drawer } from '#ui/Drawer.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { useSearchKey } from '#ui/searchKey.ts'
import { ClientForm } from './ClientForm.tsx'
import classes from './Clients.module.css'

export function ClientsPage() {
  const { t } = useTranslation('clients')
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed, 250)
  const field = useSearchKey(t('search'))
  const { hash } = useLocation()
  const [adding, setAdding] = useState(hash === 'new')
  useEffect(() => {
    if (hash === 'new') setAdding(true)
  }, [hash])
  const add = (
    <Button onClick={() => setAdding(true)} leftSection={<IconPlus size={16} aria-hidden="true" />}>
      {t('new')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} actions={add} />
      <TextInput
        ref={field}
        className={classes.search}
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <ClientList search={search} add={add} />
      <Drawer opened={adding} onClose={() => setAdding(false)} title={t('new')}>
        <ClientForm onDone={() => setAdding(false)} />
      </Drawer>
    </>
  )
}

function ClientList({ search, add }: { search: string; add: ReactNode }) {
  const { t } = useTranslation(['clients', 'ui'])
  const clients = useInfiniteQuery(endpointPages(listClients, { query: search ? { search } : {} }))
  if (clients.isPending) return <LoadingSkeleton shape="list" />
  if (clients.isError) return <ErrorState error={clients.error} onRetry={() => void clients.refetch()} />
  const items = clients.data.pages.flatMap((page) => page.items)
  if (items.length === 0)
    return (
      <EmptyState
        icon={<IconBuilding size={32} stroke={1.5} />}
        title={t(search ? 'clients:none_title' : 'clients:empty_title')}
        action={add}
      >
        {t(search ? 'clients:none_text' : 'clients:empty_text')}
      </EmptyState>
    )
  return (
    <>
      <ul className={classes.list}>
        {items.map(({ id, name, city, contacts, activeProjects }) => (
          <li key={id}>
            <Link to="/clients/$clientId" params={{ clientId: id }} className={classes.row}>
              <span>
                <span className={classes.name}>{name}</span> <span className={classes.dim}>{city}</span>
              </span>
              <span className={classes.dim}>
                {[
                  activeProjects > 0
                    ? t('clients:active', { count: activeProjects })
                    : t('clients:no_active'),
                  t('clients:contacts', { count: contacts }),
                ].join(' · ')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {clients.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={clients.isFetchingNextPage}
          onClick={() => void clients.fetchNextPage()}
        >
          {t('ui:action.more')}
        </Button>
      )}
    </>
  )
}
