import type { AuditEntryView } from '@rytm/contract/audit.ts'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import { DateText } from '#ui/DateText.tsx'
import classes from './AuditScreen.module.css'

type LooseT = (key: string, values?: Record<string, unknown>) => string

export function AuditRow({ entry }: { entry: AuditEntryView }) {
  const { t, i18n } = useTranslation('audit')
  const say = t as unknown as LooseT
  const { action, actor, occurredAt } = entry
  // Entries outlive the versions that wrote them, so a code without words is shown as it is.
  const known = i18n.exists(`action.${action}`, { ns: 'audit' })
  return (
    <li className={classes.row}>
      <span>
        {known ? say(`action.${action}`) : t('other', { action })}
        <Detail entry={entry} />
      </span>
      <span className={classes.detail}>{actorText({ actor, say })}</span>
      <span className={classes.time}>
        <DateText instant={occurredAt} />
      </span>
    </li>
  )
}

function actorText({ actor, say }: { actor: AuditEntryView['actor']; say: LooseT }) {
  if (actor.kind === 'system') return say('system')
  if (actor.name === null) return say('somebody')
  return actor.kind === 'contact' ? say('contact', { name: actor.name }) : actor.name
}

/** Roles are the one detail that reads well without its context. */
function Detail({ entry: { action, detail } }: { entry: AuditEntryView }) {
  const { t } = useTranslation('audit')
  const word = useWord() as unknown as LooseT
  const role = (value: unknown) => word(`role.${String(value)}`)
  const text =
    action === 'people.role_changed'
      ? t('from_to', { from: role(detail.from), to: role(detail.to) })
      : action === 'people.invited'
        ? role(detail.role)
        : undefined
  return text ? <div className={classes.detail}>{text}</div> : null
}
