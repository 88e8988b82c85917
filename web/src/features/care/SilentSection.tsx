import { Button, Title } from '@mantine/core'
import type { CareBoard, SilentProject } from '@rytm/contract/commitments.care.ts'
import { IconMessageCheck, IconPhonePlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat, useWord } from '#platform/format.ts'
import { ConfidentialMark } from '#ui/ConfidentialMark.tsx'
import { useCallLogger } from '#ui/callLogger.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import classes from './Care.module.css'
import { useCareWords } from './careWords.ts'
import { Responsible } from './Responsible.tsx'

/** First of all: who has heard nothing for too long. */
export function SilentSection({ silent: { total, items } }: { silent: CareBoard['silent'] }) {
  const { t } = useTranslation('care')
  if (total === 0)
    return (
      <EmptyState icon={<IconMessageCheck size={32} stroke={1.5} />} title={t('silent.none_title')}>
        {t('silent.none_text')}
      </EmptyState>
    )
  const more = total - items.length
  return (
    <section>
      <Title order={2} size="h3" className={classes.heading}>
        {t('silent.title')} <span className={classes.total}>{total}</span>
      </Title>
      <ul className={classes.list}>
        {items.map((item) => (
          <SilentLine key={item.project.id} item={item} />
        ))}
      </ul>
      {more > 0 && <p className={classes.quiet}>{t('silent.more', { count: more })}</p>}
    </section>
  )
}

function SilentLine({ item }: { item: SilentProject }) {
  const { t } = useTranslation('care')
  const word = useWord()
  const logger = useCallLogger()
  const { project, client, responsible, workingDaysSinceContact: days } = item
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <Link to="/projects/$projectId" params={{ projectId: project.id }} className={classes.link}>
          {client.name}
        </Link>
        <span className={classes.quiet}>
          {project.name} {project.confidential && <ConfidentialMark />}
          {' · '}
          <Responsible responsible={responsible} />
        </span>
        <span className={classes.quiet}>
          <Next item={item} />
        </span>
      </div>
      <div className={classes.how}>
        <strong className={classes.late}>
          {days === null
            ? t('silent.never')
            : t('silent.since', { days: word('count.working_days', { count: days }) })}
        </strong>
        <span className={classes.quiet}>
          <LastTalk item={item} />
        </span>
      </div>
      {logger.available && (
        <Button
          variant="default"
          size="compact-md"
          className={classes.action}
          leftSection={<IconPhonePlus size={16} stroke={1.75} aria-hidden="true" />}
          onClick={() => logger.open(project.id)}
        >
          {t('silent.log')}
        </Button>
      )}
    </li>
  )
}

function Next({ item: { next } }: { item: SilentProject }) {
  const { t } = useTranslation('care')
  const format = useFormat()
  const { kind } = useCareWords()
  if (!next) return t('silent.nothing_next')
  const what = [kind(next.kind).toLowerCase(), format.humanInstant(next.dueAt)].join(', ')
  return t('silent.next', { what })
}

function LastTalk({ item: { daysSinceConversation: days } }: { item: SilentProject }) {
  const { t } = useTranslation('care')
  if (days === null) return t('silent.no_talk')
  return days === 0 ? t('silent.talked_today') : t('silent.talked', { count: days })
}
