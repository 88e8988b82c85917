import { Chip, Input } from '@mantine/core'
import type { CallLogger, LoggerContact, LoggerProject } from '@rytm/contract/touchpoints.logger.ts'
import { IconPhone } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import classes from './CallLogger.module.css'
import { contactsOf } from './loggerForm.ts'

interface Props {
  offer: CallLogger
  project: LoggerProject
  value: string | null
  onChange: (contactId: string | null) => void
}

/** Who it was: a click each, roles said; the number of the chosen one is there to be dialled. */
export function ContactChoice({ offer, project, value, onChange }: Props) {
  const { t } = useTranslation('touchpoints')
  const word = useWord()
  const contacts = contactsOf({ project, offer })
  const chosen = contacts.find(({ id }) => id === value)
  const roleOf = (contactId: string) => project.roles.find((role) => role.contactId === contactId)?.role
  return (
    <Input.Wrapper label={t('logger.who')} labelElement="div">
      <Chip.Group value={value ?? ''} onChange={(id) => onChange((id as string) || null)}>
        <div className={classes.chips} role="radiogroup" aria-label={t('logger.who')}>
          {contacts.map(({ id, name }) => {
            const role = roleOf(id)
            return (
              <Chip key={id} value={id}>
                {name}
                {role && <span className={classes.role}>{word(`contact_role.${role}`)}</span>}
              </Chip>
            )
          })}
          <Chip value="">{t('logger.nobody')}</Chip>
        </div>
      </Chip.Group>
      {chosen?.phone && (
        <a className={classes.phone} href={`tel:${chosen.phone.replace(/[^+\d]/g, '')}`}>
          <IconPhone size={16} stroke={1.8} aria-hidden="true" />
          {t('logger.call_number', { phone: chosen.phone })}
        </a>
      )}
    </Input.Wrapper>
  )
}

/** Who else was there; empty where the client has nobody else, and quick to pass by. */
export function FurtherContacts({
  contacts,
  value,
  onChange,
}: {
  contacts: readonly LoggerContact[]
  value: string[]
  onChange: (contactIds: string[]) => void
}) {
  const { t } = useTranslation('touchpoints')
  if (contacts.length === 0) return null
  return (
    <Input.Wrapper label={t('logger.further')} labelElement="div">
      <Chip.Group multiple value={value} onChange={onChange}>
        <fieldset className={classes.chips} aria-label={t('logger.further')}>
          {contacts.map(({ id, name }) => (
            <Chip key={id} value={id} size="xs">
              {name}
            </Chip>
          ))}
        </fieldset>
      </Chip.Group>
    </Input.Wrapper>
  )
}
