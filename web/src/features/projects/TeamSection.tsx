import { Button, NativeSelect } from '@mantine/core'
import { joinTeam, leaveTeam, listTeam, type TeamPlace } from '@rytm/contract/projects.team.ts'
import { type TeamRole, teamRoles } from '@rytm/contract/projects.words.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import { endpointQuery, useEndpointMutation } from '#platform/queries.ts'
import { useMay } from '#platform/session.ts'
import { ErrorState } from '#ui/ErrorState.tsx'
import { FormErrors } from '#ui/FormErrors.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import classes from './Access.module.css'
import { type Part, Section } from './Section.tsx'

/** Who works on the project: the lead consultant, and beside them. */
export function Team({ project }: Part) {
  const { t } = useTranslation('projects')
  const mayWrite = useMay('projects.write')
  const projectId = project.id
  const { data, error, refetch } = useQuery(endpointQuery(listTeam, { params: { projectId } }))
  return (
    <Section title={t('team.title')}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      <ul className={classes.people}>
        {project.consultant && (
          <li>
            <div className={classes.person}>
              {project.consultant.name}
              <div className={classes.why}>{t('team.role.lead')}</div>
            </div>
          </li>
        )}
        {data?.items.map((place) => (
          <Place key={place.id} place={place} projectId={projectId} />
        ))}
      </ul>
      {mayWrite && data && <Join projectId={projectId} members={data.members} />}
    </Section>
  )
}

function Place({ place, projectId }: { place: TeamPlace; projectId: string }) {
  const { t } = useTranslation('projects')
  const format = useFormat()
  const { id: placeId, memberId, name, role, givenAt, givenByName } = place
  return (
    <li>
      <div className={classes.person}>
        {name}
        <div className={classes.why}>
          {t(`team.role.${role}`)}
          {' · '}
          {t('team.since', { when: format.humanInstant(givenAt), name: givenByName })}
        </div>
      </div>
      {useMay('projects.write') && <Leave {...{ projectId, placeId, memberId, name, role }} />}
    </li>
  )
}

interface Leaving {
  projectId: string
  placeId: string
  memberId: string
  name: string
  role: TeamRole
}

function Leave({ projectId, placeId, memberId, name, role }: Leaving) {
  const { t } = useTranslation('projects')
  const notify = useNotify()
  const leave = useEndpointMutation({ endpoint: leaveTeam, refreshes: ['projects'] })
  const back = useEndpointMutation({ endpoint: joinTeam, refreshes: ['projects'] })
  const params = { projectId }
  const onSuccess = () =>
    notify.undoable({
      text: t('team.left', { name }),
      onUndo: () => back.mutate({ params, body: { memberId, role } }),
    })
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      loading={leave.isPending}
      aria-label={t('team.leave_of', { name })}
      onClick={() => leave.mutate({ params: { projectId, placeId } }, { onSuccess })}
    >
      {t('team.leave')}
    </Button>
  )
}

function Join({ projectId, members }: { projectId: string; members: { memberId: string; name: string }[] }) {
  const { t } = useTranslation('projects')
  const [memberId, setMemberId] = useState('')
  const [role, setRole] = useState<TeamRole>('researcher')
  const join = useEndpointMutation({ endpoint: joinTeam, refreshes: ['projects'] })
  return (
    <>
      <div className={classes.add}>
        <NativeSelect
          label={t('team.who')}
          value={memberId}
          onChange={(event) => setMemberId(event.currentTarget.value)}
          data={[
            { value: '', label: t('access.choose') },
            ...members.map((member) => ({ value: member.memberId, label: member.name })),
          ]}
        />
        <NativeSelect
          label={t('team.as')}
          value={role}
          onChange={(event) => setRole(event.currentTarget.value as TeamRole)}
          data={teamRoles.map((value) => ({ value, label: t(`team.role.${value}`) }))}
        />
        <Button
          variant="default"
          disabled={memberId === ''}
          loading={join.isPending}
          onClick={() =>
            join.mutate(
              { params: { projectId }, body: { memberId, role } },
              { onSuccess: () => setMemberId('') },
            )
          }
        >
          {t('team.join')}
        </Button>
      </div>
      <FormErrors error={join.error} />
    </>
  )
}
