import { NativeSelect, Title } from '@mantine/core'
import { changeRole, endMembership, type MemberView } from '@rytm/contract/people.members.ts'
import { resetSecondStep } from '@rytm/contract/people.secondStep.ts'
import { type Role, roles } from '@rytm/contract/permissions.ts'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import { useEndpointMutation } from '#platform/queries.ts'
import { useMay, useSession } from '#platform/session.ts'
import { ConfirmButton } from '#ui/ConfirmButton.tsx'
import { DateText } from '#ui/DateText.tsx'
import { FormErrors } from '#ui/FormErrors.tsx'
import { StatusBadge } from '#ui/StatusBadge.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import classes from './PeopleScreen.module.css'

export function MemberList({ members }: { members: MemberView[] }) {
  const { t } = useTranslation('people')
  const left = members.filter(({ endedAt }) => endedAt !== null)
  return (
    <div>
      <section aria-labelledby="members">
        <Title order={2} id="members">
          {t('members.list')}
        </Title>
        <ul className={classes.list}>
          {members
            .filter(({ endedAt }) => endedAt === null)
            .map((member) => (
              <MemberRow key={member.id} member={member} />
            ))}
        </ul>
      </section>
      {left.length > 0 && (
        <section aria-labelledby="left">
          <Title order={3} id="left" mt="lg">
            {t('members.left')}
          </Title>
          <ul className={classes.list}>
            {left.map((member) => (
              <li key={member.id} className={classes.row}>
                <Person member={member} />
                <span className={classes.note}>
                  {t('members.left_on')} <DateText instant={member.endedAt ?? member.joinedAt} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function Person({ member }: { member: MemberView }) {
  const { t } = useTranslation('people')
  const isMe = useSession().member?.id === member.id
  return (
    <div className={classes.person}>
      <span className={classes.name}>{member.name}</span>{' '}
      {isMe && <span className={classes.note}>({t('members.you')})</span>}
      <div className={classes.note}>{[member.email, member.phone].filter(Boolean).join(' · ')}</div>
    </div>
  )
}

function MemberRow({ member }: { member: MemberView }) {
  const { t } = useTranslation('people')
  const notify = useNotify()
  const mayRemove = useMay('people.remove')
  const end = useEndpointMutation({ endpoint: endMembership, refreshes: ['people'] })
  const remove = async () => {
    await end.mutateAsync({ params: { memberId: member.id } })
    notify.done(t('members.ended'))
  }
  return (
    <li className={classes.row}>
      <Person member={member} />
      <div className={classes.side}>
        <RoleChoice member={member} />
        {member.secondStep && <SecondStepReset member={member} />}
        {mayRemove && (
          <ConfirmButton
            size="xs"
            title={t('members.end_title', { name: member.name })}
            text={t('members.end_text')}
            confirmLabel={t('members.end')}
            destructive
            onConfirm={remove}
          >
            {t('members.end')}
          </ConfirmButton>
        )}
      </div>
    </li>
  )
}

/** For who lost phone and recovery codes; one's own is turned off in the account, with the password. */
function SecondStepReset({ member: { id, name } }: { member: MemberView }) {
  const { t } = useTranslation('people')
  const notify = useNotify()
  const isMe = useSession().member?.id === id
  const reset = useEndpointMutation({ endpoint: resetSecondStep, refreshes: ['people'] })
  if (isMe) return null
  const confirm = async () => {
    await reset.mutateAsync({ params: { memberId: id } })
    notify.done(t('members.second_step_reset'))
  }
  return (
    <ConfirmButton
      size="xs"
      title={t('members.reset_title', { name })}
      text={t('members.reset_text')}
      confirmLabel={t('members.reset')}
      destructive
      onConfirm={confirm}
    >
      {t('members.reset')}
    </ConfirmButton>
  )
}

function RoleChoice({ member }: { member: MemberView }) {
  const { t } = useTranslation('people')
  const word = useWord()
  const notify = useNotify()
  const mayChange = useMay('people.change_role')
  const change = useEndpointMutation({ endpoint: changeRole, refreshes: ['people'] })
  if (!mayChange) return <StatusBadge>{word(`role.${member.role}`)}</StatusBadge>
  const choose = (role: Role) =>
    change.mutate(
      { params: { memberId: member.id }, body: { role } },
      { onSuccess: () => notify.done(t('members.role_changed')) },
    )
  return (
    <div>
      <NativeSelect
        size="xs"
        aria-label={t('members.change_role', { name: member.name })}
        value={member.role}
        disabled={change.isPending}
        onChange={(event) => choose(event.currentTarget.value as Role)}
        data={roles.map((value) => ({ value, label: word(`role.${value}`) }))}
      />
      <FormErrors error={change.error} />
    </div>
  )
}
