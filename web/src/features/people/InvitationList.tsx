import { Button, Title } from '@mantine/core'
import { type InvitationView, resendInvitation, revokeInvitation } from '@rytm/contract/people.invitations.ts'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import { useEndpointMutation } from '#platform/queries.ts'
import { ConfirmButton } from '#ui/ConfirmButton.tsx'
import { DateText } from '#ui/DateText.tsx'
import { FormErrors } from '#ui/FormErrors.tsx'
import { StatusBadge } from '#ui/StatusBadge.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import classes from './PeopleScreen.module.css'

export function InvitationList({ invitations }: { invitations: InvitationView[] }) {
  const { t } = useTranslation('people')
  return (
    <section aria-labelledby="invitations">
      <Title order={2} id="invitations">
        {t('invitations.title')}
      </Title>
      {invitations.length === 0 && <p className={classes.text}>{t('invitations.empty')}</p>}
      <ul className={classes.list}>
        {invitations.map((invitation) => (
          <InvitationRow key={invitation.id} invitation={invitation} />
        ))}
      </ul>
    </section>
  )
}

function InvitationRow({ invitation }: { invitation: InvitationView }) {
  const { t } = useTranslation('people')
  const word = useWord()
  const notify = useNotify()
  const { id: invitationId, email, role, invitedBy, expiresAt, expired } = invitation
  const resend = useEndpointMutation({ endpoint: resendInvitation, refreshes: ['people'] })
  const revoke = useEndpointMutation({ endpoint: revokeInvitation, refreshes: ['people'] })
  const takeBack = async () => {
    await revoke.mutateAsync({ params: { invitationId } })
    notify.done(t('invitations.revoked'))
  }
  const sendAgain = () =>
    resend.mutate({ params: { invitationId } }, { onSuccess: () => notify.done(t('invitations.resent')) })
  return (
    <li className={classes.row}>
      <div className={classes.person}>
        <span className={classes.name}>{email}</span>
        <div className={classes.note}>
          {word(`role.${role}`)}
          {' · '}
          {t('invitations.by', { name: invitedBy })}
          {' · '}
          {t('invitations.expires')} <DateText instant={expiresAt} />
        </div>
        <FormErrors error={resend.error} />
      </div>
      <div className={classes.side}>
        {expired && <StatusBadge tone="warn">{t('invitations.expired')}</StatusBadge>}
        <Button size="xs" variant="default" loading={resend.isPending} onClick={sendAgain}>
          {t('invitations.resend')}
        </Button>
        <ConfirmButton
          size="xs"
          title={t('invitations.revoke_title', { email })}
          text={t('invitations.revoke_text')}
          confirmLabel={t('invitations.revoke')}
          destructive
          onConfirm={takeBack}
        >
          {t('invitations.revoke')}
        </ConfirmButton>
      </div>
    </li>
  )
}
