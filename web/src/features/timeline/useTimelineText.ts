import type { TimelineRow } from '@rytm/contract/timeline.ts'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import { useMoveText } from '../candidacies/CandidacyHistory.tsx'
import { type EntryText, filled } from './entryText.ts'
import { useChangeText } from './useChangeText.ts'

/** A fact in words, by its kind. */
export function useTimelineText() {
  const { t } = useTranslation(['timeline', 'work'])
  const word = useWord()
  const sayMove = useMoveText()
  const sayChange = useChangeText()
  return ({ kind, fact }: TimelineRow): EntryText => {
    switch (fact.kind) {
      case 'status_changed': {
        const [from, to] = [word(`project.status.${fact.from}`), word(`project.status.${fact.to}`)]
        return { title: t('timeline:row.status_changed', { from, to }), details: filled([fact.reason]) }
      }
      case 'schedule_published':
        return {
          title: t('timeline:row.schedule_published', { number: fact.number }),
          details: filled([fact.reason]),
        }
      case 'schedule_answered':
        return { title: t('timeline:row.schedule_answered'), details: filled([fact.text]) }
      case 'touchpoint': {
        const channel = word(`channel.${fact.channel}`)
        const outcome = word(`outcome.${fact.outcome}`)
        return {
          title: t('timeline:row.touchpoint', { channel, outcome }),
          details: filled([
            [fact.contactName, ...fact.furtherContactNames].filter(Boolean).join(', '),
            fact.direction === 'inbound' && word('direction.inbound'),
            fact.minutes !== null && word('count.minutes', { count: fact.minutes }),
            fact.note,
          ]),
          forClient: fact.noteForClient,
        }
      }
      case 'work_entry': {
        const { companiesMapped: count } = fact
        return {
          title: t(`work:kind.${fact.work}`),
          details: filled([count > 0 && t('timeline:row.companies', { count }), fact.note]),
          forClient: fact.textForClient,
        }
      }
      case 'approach_count': {
        const channel = t(`work:channel.${fact.channel}`)
        return { title: t('timeline:row.approach_count', { count: fact.count, channel }), details: [] }
      }
      case 'candidacy_added':
      case 'candidacy_moved':
      case 'candidacy_ended': {
        const { name, publicNumber: number } = fact
        const reason = fact.kind === 'candidacy_ended' && fact.primaryReason
        const title = t('timeline:row.candidate', { name, number, move: sayMove(fact) })
        return { title, details: filled([reason && word(`reason.${reason}`)]) }
      }
      case 'report_sent':
        return { title: t('timeline:row.report_sent', { week: fact.weekNumber }), details: [] }
      case 'report_corrected': {
        const { number, weekNumber: week } = fact
        return { title: t('timeline:row.report_corrected', { number, week }), details: [] }
      }
      case 'closing_report_sent': {
        const result = word(`project.status.${fact.result}`)
        return { title: t('timeline:row.closing_report_sent', { result }), details: [] }
      }
      case 'other':
        return {
          title: kind === 'kickoff_completed' ? t('timeline:row.kickoff_completed') : t('timeline:row.other'),
          details: [],
        }
      default:
        return sayChange(fact)
    }
  }
}
