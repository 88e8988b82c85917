import { Anchor, Button, Title } from '@mantine/core'
import type { Contact } from '@rytm/contract/clients.contacts.ts'
import { type ClientPage as Client, deleteClient, getClient } from '@rytm/contract/clients.ts'
import { listClientTouchpoints } from '@rytm/contract/touchpoints.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ClientClocks } from '#features/policy/ClientClocks.tsx'
import { ProjectState } from '#features/projects/ProjectState.tsx'
import { useFormat, useWord } from '#platform/format.ts'
import { endpointQuery, useEndpointMutation } from '#platform/queries.ts'
import { ConfidentialMark } from '#ui/ConfidentialMark.tsx'
import { ConfirmButton } from '#ui/ConfirmButton.tsx'
import { DateText } from '#ui/DateText.tsx'
import { Drawer } from '#ui/Drawer.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { ClientForm } from './ClientForm.tsx'
import classes from './Clients.module.css'
import { ContactForm } from './ContactForm.tsx'

export function ClientPage({ clientId }: { clientId: string }) {
  const client = useQuery(endpointQuery(getClient, { params: { clientId } }))
  if (client.isPending) return <LoadingSkeleton shape="page" />
  if (client.isError)
    return <ErrorState level={1} error={client.error} onRetry={() => void client.refetch()} />
  return (
    <>
      <Head client={client.data} />
      <div className={classes.columns}>
        <Contacts client={client.data} />
        <Projects client={client.data} />
        <Touchpoints clientId={clientId} />
        <ClientClocks clientId={clientId} />
        {client.data.note && <p className={classes.prose}>{client.data.note}</p>}
      </div>
    </>
  )
}

function Head({ client }: { client: Client }) {
  const { t } = useTranslation('clients')
  const format = useFormat()
  const navigate = useNavigate()
  const [editing, setEditing] = useState(false)
  const remove = useEndpointMutation({ endpoint: deleteClient, refreshes: [] })
  const contact = client.lastContactAt
    ? t('last_contact', { date: format.humanInstant(client.lastContactAt) })
    : t('no_contact')
  return (
    <>
      <PageHeader
        title={client.name}
        subtitle={[client.city, client.website, contact].filter(Boolean).join(' · ')}
        above={
          <Anchor component={Link} to="/clients" size="sm">
            {t('back')}
          </Anchor>
        }
        actions={
          <>
            {client.projects.length === 0 && (
              <ConfirmButton
                destructive
                title={t('delete_title')}
                text={t('delete_text')}
                confirmLabel={t('delete_confirm')}
                onConfirm={async () => {
                  await remove.mutateAsync({ params: { clientId: client.id } })
                  await navigate({ to: '/clients' })
                }}
              >
                {t('delete')}
              </ConfirmButton>
            )}
            <Button variant="default" onClick={() => setEditing(true)}>
              {t('edit')}
            </Button>
          </>
        }
      />
      <Drawer opened={editing} onClose={() => setEditing(false)} title={t('form.edit_title')}>
        <ClientForm client={client} onDone={() => setEditing(false)} />
      </Drawer>
    </>
  )
}

function Section({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <div className={classes.head}>
        <Title order={2}>{title}</Title>
        {action}
      </div>
      {children}
    </section>
  )
}

function Contacts({ client }: { client: Client }) {
  const { t } = useTranslation('clients')
  const [chosen, setChosen] = useState<Contact | 'new'>()
  const contact = chosen === 'new' ? undefined : chosen
  const close = () => setChosen(undefined)
  return (
    <Section
      title={t('people')}
      action={
        <Button variant="default" onClick={() => setChosen('new')}>
          {t('contact.add')}
        </Button>
      }
    >
      {client.contacts.length === 0 && <p className={classes.dim}>{t('no_people')}</p>}
      <ul className={classes.list}>
        {client.contacts.map((one) => (
          <li key={one.id}>
            <button type="button" className={classes.row} onClick={() => setChosen(one)}>
              <span>
                <span className={classes.name}>{one.name}</span>{' '}
                <span className={classes.dim}>{one.jobTitle}</span>
              </span>
              <span className={classes.dim}>{[one.phone, one.email].filter(Boolean).join(' · ')}</span>
            </button>
          </li>
        ))}
      </ul>
      <Drawer
        opened={chosen !== undefined}
        onClose={close}
        title={t(contact ? 'contact.edit_title' : 'contact.new_title')}
      >
        {chosen && (
          <ContactForm key={contact?.id ?? 'new'} clientId={client.id} contact={contact} onDone={close} />
        )}
      </Drawer>
    </Section>
  )
}

function Projects({ client }: { client: Client }) {
  const { t } = useTranslation('clients')
  return (
    <Section
      title={t('projects')}
      action={
        <Button
          variant="default"
          component={Link}
          to="/projects/new"
          search={{ clientId: client.id } as never}
        >
          {t('new_project')}
        </Button>
      }
    >
      {client.projects.length === 0 && <p className={classes.dim}>{t('no_projects')}</p>}
      <ul className={classes.list}>
        {client.projects.map(({ id, title, confidential, status, consultantName }) => (
          <li key={id}>
            <Link to="/projects/$projectId" params={{ projectId: id }} className={classes.row}>
              <span>
                <span className={classes.name}>{title}</span> {confidential && <ConfidentialMark />}{' '}
                <span className={classes.dim}>{consultantName}</span>
              </span>
              <ProjectState status={status} />
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Touchpoints({ clientId }: { clientId: string }) {
  const { t } = useTranslation('clients')
  const word = useWord()
  const { data } = useQuery(
    endpointQuery(listClientTouchpoints, { params: { clientId }, query: { limit: 10 } }),
  )
  const items = data?.items.filter(({ withdrawnAt }) => !withdrawnAt) ?? []
  return (
    <Section title={t('touchpoints')}>
      {data && items.length === 0 && <p className={classes.dim}>{t('no_touchpoints')}</p>}
      <ul className={classes.list}>
        {items.map(({ id, channel, outcome, contact, projects, occurredAt }) => (
          <li key={id} className={classes.row}>
            <span>
              <span className={classes.name}>{word(`channel.${channel}`)}</span>{' '}
              <span className={classes.dim}>
                {[word(`outcome.${outcome}`), contact?.name, ...projects.map(({ title }) => title)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <span className={classes.dim}>
              <DateText instant={occurredAt} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
