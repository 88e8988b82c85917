import { Button, Stack } from '@mantine/core'
import { listInvitations } from '@rytm/contract/people.invitations.ts'
import { listMembers } from '@rytm/contract/people.members.ts'
import { IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { endpointQuery } from '#platform/queries.ts'
import { useMay } from '#platform/session.ts'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { AbsenceSection } from './AbsenceSection.tsx'
import { InvitationList } from './InvitationList.tsx'
import { InviteDrawer } from './InviteDrawer.tsx'
import { MemberList } from './MemberList.tsx'
import { PermissionTable } from './PermissionTable.tsx'
import { SecondStepRule } from './SecondStepRule.tsx'

export function PeopleScreen() {
  const { t } = useTranslation('people')
  const mayInvite = useMay('people.invite')
  const mayRequire = useMay('people.require_second_step')
  const [inviting, setInviting] = useState(false)
  const actions = mayInvite && (
    <Button
      leftSection={<IconUserPlus size={18} stroke={1.75} aria-hidden="true" />}
      onClick={() => setInviting(true)}
    >
      {t('members.invite')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('members.title')} subtitle={t('members.subtitle')} actions={actions} />
      <Stack gap={48}>
        <Members />
        <AbsenceSection of="team" />
        {mayInvite && <Invitations />}
        {mayRequire && <SecondStepRule />}
        <PermissionTable />
      </Stack>
      {mayInvite && <InviteDrawer opened={inviting} onClose={() => setInviting(false)} />}
    </>
  )
}

function Members() {
  const { data, error, refetch } = useQuery(endpointQuery(listMembers))
  if (data) return <MemberList members={data.items} />
  return error ? <ErrorState error={error} onRetry={refetch} /> : <LoadingSkeleton shape="list" rows={4} />
}

function Invitations() {
  const { data, error, refetch } = useQuery(endpointQuery(listInvitations))
  if (data) return <InvitationList invitations={data.items} />
  return error ? <ErrorState error={error} onRetry={refetch} /> : <LoadingSkeleton shape="list" rows={1} />
}
