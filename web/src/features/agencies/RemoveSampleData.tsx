import { removeSampleData, type SampleData } from '@rytm/contract/agencies.sample.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useEndpointMutation } from '#platform/queries.ts'
import { sessionQuery } from '#platform/session.ts'
import { ConfirmButton } from '#ui/ConfirmButton.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import classes from './SampleBanner.module.css'

/**
 * Leads home afterwards: the screen that was open may have been about something that is gone. All is forgotten but who
 * is signed in, without whom no screen of the workspace stands.
 */
export function RemoveSampleData({ sample, children }: { sample: SampleData; children: string }) {
  const { t } = useTranslation('agencies')
  const notify = useNotify()
  const navigate = useNavigate()
  const client = useQueryClient()
  const remove = useEndpointMutation({ endpoint: removeSampleData, refreshes: [] })
  const confirm = async () => {
    await remove.mutateAsync({})
    await navigate({ to: '/' })
    await client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] })
    notify.done(t('sample.removed'))
  }
  return (
    <ConfirmButton
      size="xs"
      title={t('sample.remove_title')}
      text={<Consequences sample={sample} />}
      confirmLabel={t('sample.confirm')}
      destructive
      onConfirm={confirm}
    >
      {children}
    </ConfirmButton>
  )
}

function Consequences({ sample: { ownProjects } }: { sample: SampleData }) {
  const { t } = useTranslation('agencies')
  return (
    <>
      <p>{t('sample.remove_text')}</p>
      {ownProjects.length > 0 && (
        <>
          <p>{t('sample.own_text')}</p>
          <ul className={classes.list}>
            {ownProjects.map(({ id, title, clientName }) => (
              <li key={id}>{t('sample.own', { client: clientName, title })}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
