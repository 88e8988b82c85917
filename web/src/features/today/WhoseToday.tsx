import { NativeSelect } from '@mantine/core'
import { listMembers } from '@rytm/contract/people.members.ts'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { endpointQuery } from '#platform/queries.ts'
import { useSession } from '#platform/session.ts'

/** For who answers for others: the same screen of a colleague. */
export function WhoseToday({ memberId }: { memberId: string | undefined }) {
  const { t } = useTranslation('today')
  const navigate = useNavigate()
  const { member } = useSession()
  const { data } = useQuery(endpointQuery(listMembers))
  const colleagues = (data?.items ?? []).filter(({ id, endedAt }) => id !== member?.id && !endedAt)
  if (colleagues.length === 0) return null
  return (
    <NativeSelect
      aria-label={t('whose')}
      value={memberId ?? ''}
      onChange={(event) => {
        const chosen = event.currentTarget.value
        void navigate({ to: '/', search: chosen ? { member: chosen } : {} })
      }}
      data={[
        { value: '', label: t('mine') },
        ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  )
}
