import { Select, Stack, Switch, Title } from '@mantine/core'
import { updateAccount } from '@rytm/contract/people.account.ts'
import { useTranslation } from 'react-i18next'
import { useEndpointMutation } from '#platform/queries.ts'
import { useSession } from '#platform/session.ts'
import { FormErrors } from '#ui/FormErrors.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import classes from './PeopleScreen.module.css'

const zones = Intl.supportedValuesOf('timeZone')

/** When and how the agency reminds me; each choice is saved at once. */
export function ReminderForm() {
  const { t } = useTranslation('people')
  const notify = useNotify()
  const { member, agency } = useSession()
  const save = useEndpointMutation({ endpoint: updateAccount, refreshes: ['people'] })
  if (!member) return null
  const change = (body: { zone?: string | null; remindByMail?: boolean }) =>
    save.mutate({ body }, { onSuccess: () => notify.done(t('account.saved')) })
  return (
    <section aria-labelledby="reminders">
      <Title order={2} id="reminders">
        {t('account.reminders')}
      </Title>
      <p className={classes.text}>{t('account.reminders_text')}</p>
      <Stack gap="md" mt="md">
        <FormErrors error={save.error} />
        <Switch
          label={t('account.remind_by_mail')}
          description={t('account.remind_by_mail_hint')}
          checked={member.remindByMail}
          onChange={(event) => change({ remindByMail: event.currentTarget.checked })}
        />
        <Select
          label={t('field.zone')}
          description={t('hint.zone')}
          placeholder={agency?.zone ?? ''}
          searchable
          clearable
          limit={100}
          data={zones}
          value={member.zone}
          onChange={(zone) => change({ zone })}
        />
      </Stack>
    </section>
  )
}
