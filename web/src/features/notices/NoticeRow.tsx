import type { NoticeView } from '@rytm/contract/notices.ts'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import { ConfidentialMark } from '#ui/ConfidentialMark.tsx'
import { DateText } from '#ui/DateText.tsx'
import { StatusBadge } from '#ui/StatusBadge.tsx'
import classes from './Notices.module.css'

interface Props {
  notice: NoticeView
  isNew: boolean
  onOpen: () => void
}

export function NoticeRow({ notice, isNew, onOpen }: Props) {
  const { t } = useTranslation('notices')
  const { projectId, projectTitle, clientName, confidential, deliveredAt } = notice
  return (
    <li>
      <Link
        to="/projects/$projectId"
        params={{ projectId }}
        className={classes.row}
        data-new={isNew || undefined}
        onClick={onOpen}
      >
        <span className={classes.head}>
          <Headline notice={notice} />
          {isDone(notice) && <StatusBadge tone="good">{t('done')}</StatusBadge>}
        </span>
        <span className={classes.about}>
          {[clientName, projectTitle].join(' · ')} {confidential && <ConfidentialMark />}
        </span>
        <span className={classes.about}>
          <When notice={notice} />
        </span>
        <span className={classes.when}>
          {isNew && <span className={classes.dot} role="img" aria-label={t('new')} />}
          <DateText instant={deliveredAt} />
        </span>
      </Link>
    </li>
  )
}

function When({ notice: { commitmentKind, dueAt, lastContactAt } }: { notice: NoticeView }) {
  const { t } = useTranslation('notices')
  const instant = commitmentKind ? dueAt : lastContactAt
  if (!instant) return t('no_contact')
  return (
    <>
      {t(commitmentKind ? 'due_at' : 'last_contact')} <DateText instant={instant} />
    </>
  )
}

function Headline({ notice: { step, commitmentKind, commitmentStatus } }: { notice: NoticeView }) {
  const { t } = useTranslation('notices')
  const word = useWord()
  const news = commitmentStatus === 'missed' ? 'missed' : step
  const what = commitmentKind && word(`commitment.kind.${commitmentKind}`)
  return (
    <span className={classes.title} data-grave={!['today', 'warn'].includes(news) || undefined}>
      {what ? t('headline', { news: t(`step.${news}`), what }) : t(`step.${news}`)}
    </span>
  )
}

/** Settled in a way that leaves nothing to do. */
function isDone({ commitmentKind, commitmentStatus }: NoticeView) {
  return commitmentKind !== null && commitmentStatus !== 'open' && commitmentStatus !== 'missed'
}
