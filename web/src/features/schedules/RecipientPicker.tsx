import { Checkbox, Stack } from '@mantine/core'
import type { ScheduleState } from '@rytm/contract/schedules.ts'
import { useTranslation } from 'react-i18next'
import { useFormat, useWord } from '#platform/format.ts'

interface Props {
  recipients: ScheduleState['recipients']
  value: string[]
  onChange: (contactIds: string[]) => void
}

export function RecipientPicker({ recipients, value, onChange }: Props) {
  const { t } = useTranslation('schedules')
  const format = useFormat()
  const word = useWord()
  if (recipients.length === 0) return <p>{t('publish.nobody')}</p>
  return (
    <Checkbox.Group label={t('publish.recipients')} value={value} onChange={onChange}>
      <Stack gap="sm" mt={8}>
        {recipients.map(({ contactId, name, email, roles }) => (
          <Checkbox
            key={contactId}
            value={contactId}
            disabled={email === null}
            label={`${name}, ${format.list(roles.map((role) => word(`contact_role.${role}` as 'contact_role.hr')))}`}
            description={email ?? t('publish.no_email')}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
