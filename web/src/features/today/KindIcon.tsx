import type { CommitmentKind } from '@rytm/domain/commitments/commitment.ts'
import {
  IconCalendar,
  IconFileText,
  IconMessage,
  IconMessageReply,
  IconPhone,
  type TablerIcon,
} from '@tabler/icons-react'
import classes from './Today.module.css'

const icons: Partial<Record<CommitmentKind, TablerIcon>> = {
  schedule: IconCalendar,
  replan: IconCalendar,
  resume_plan: IconCalendar,
  weekly_report: IconFileText,
  closing_report: IconFileText,
  reply: IconMessageReply,
  note: IconMessage,
}

/** What sort of thing it is at a glance; the word stands beside it. */
export function KindIcon({ kind }: { kind: CommitmentKind }) {
  const Icon = icons[kind] ?? IconPhone
  return <Icon className={classes.icon} size={18} stroke={1.6} aria-hidden="true" />
}
