import type { TimelineFactView } from '@rytm/contract/timeline.ts'
import { useTranslation } from 'react-i18next'
import { useFormat, useWord } from '#platform/format.ts'
import { type EntryText, filled } from './entryText.ts'

type ChangeKind =
  | 'lead_changed'
  | 'target_changed'
  | 'rhythm_changed'
  | 'schedule_returned'
  | 'touchpoint_contested'
  | 'contract_signed'
  | 'start_planned'
  | 'kickoff_before'
  | 'schedule_before'
  | 'candidate_feedback'

/** What was agreed anew or corrected while the project ran, in words. */
export function useChangeText() {
  const { t } = useTranslation('timeline')
  const word = useWord()
  const format = useFormat()
  return (fact: Extract<TimelineFactView, { kind: ChangeKind }>): EntryText => {
    switch (fact.kind) {
      case 'lead_changed': {
        const { name } = fact
        return { title: name ? t('row.lead_changed', { name }) : t('row.lead_gone'), details: [] }
      }
      case 'target_changed':
        return {
          title: t('row.target_changed', { date: format.longDate(fact.targetDate) }),
          details: [],
        }
      case 'rhythm_changed':
        return {
          title: t('row.rhythm_changed'),
          details: filled([
            word(`rhythm.call.${fact.callEvery}`),
            word(`rhythm.report.${fact.reportEvery}`),
            fact.contactName,
          ]),
        }
      case 'schedule_returned': {
        const { number, contactName: name } = fact
        return { title: t('row.schedule_returned', { number, name }), details: [] }
      }
      case 'touchpoint_contested': {
        const { text, touchpointAt, settlement } = fact
        const date = format.longInstant(touchpointAt)
        return {
          title: text ? t('row.contested_because', { date, text }) : t('row.contested', { date }),
          details: filled([settlement && t('row.contest_settled', { ...settlement })]),
        }
      }
      case 'kickoff_before': {
        const date = format.longDate(fact.date)
        return { title: t('row.kickoff_before', { date }), details: fact.contactNames }
      }
      case 'schedule_before':
        return { title: t('row.schedule_before', { date: format.longDate(fact.date) }), details: [] }
      case 'candidate_feedback': {
        const { name, publicNumber: number, answer, text } = fact
        const said = t(`answer.${answer}`)
        return { title: t('row.candidate_feedback', { name, number, said }), details: filled([text]) }
      }
      case 'contract_signed':
      case 'start_planned': {
        const { name, publicNumber: number, day } = fact
        const when = day ? format.longDate(day) : t('row.taken_back')
        return { title: t(`row.${fact.kind}`, { name, number, when }), details: [] }
      }
    }
  }
}
