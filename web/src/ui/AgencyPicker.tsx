import { NativeSelect } from '@mantine/core'
import { chooseAgency } from '@rytm/contract/people.session.ts'
import { useTranslation } from 'react-i18next'
import { useEndpointMutation } from '#platform/queries.ts'
import { useSession } from '#platform/session.ts'

/** The agency's name; a choice for those who belong to several. */
export function AgencyPicker() {
  const { t } = useTranslation('ui')
  const { agency, agencies } = useSession()
  const choose = useEndpointMutation({ endpoint: chooseAgency, refreshes: [] })
  if (agencies.length < 2) return <span>{agency?.name}</span>
  return (
    <NativeSelect
      aria-label={t('nav.agency')}
      size="xs"
      value={agency?.id ?? ''}
      disabled={choose.isPending}
      data={agencies.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(event) =>
        choose.mutate(
          { body: { agencyId: event.currentTarget.value } },
          { onSuccess: () => window.location.assign('/') },
        )
      }
    />
  )
}
