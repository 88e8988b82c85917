import type { CommitmentAbout } from '@rytm/contract/commitments.ts'
import type { CommitmentKind } from '@rytm/domain/commitments/commitment.ts'
import { useTranslation } from 'react-i18next'
import { useFormat, useWord } from '#platform/format.ts'

interface Described {
  kind: CommitmentKind
  about: CommitmentAbout
  contact?: { name: string } | null
  /** Said where the time stands already. */
  plannedAt?: string | null
}

const calls: readonly CommitmentKind[] = [
  'kickoff_call',
  'decision_maker_call',
  'weekly_call',
  'introduction_call',
  'hold_contact',
]

/** Why it is owed, in a few words: the week, whom it concerns, what the client said. */
export function useWhy() {
  const { t } = useTranslation('today')
  const format = useFormat()
  const word = useWord()
  const weekOf = (week: CommitmentAbout['week']) =>
    week &&
    word(week.number > week.planned ? 'project.week_over' : 'project.week', {
      week: week.number,
      total: week.planned,
    })
  const saidBy = (said: CommitmentAbout['said']) => {
    if (!said) return undefined
    const how = said.channel === null ? 'comment' : said.channel === 'message' ? 'wrote' : 'called'
    const when = format.humanInstant(said.at)
    return [t(`why.${how}`, { when }), said.text && t('why.quote', { text: said.text })]
  }
  return ({ kind, about, contact, plannedAt }: Described): string => {
    const { week, slot, said, since, date, person, day } = about
    const values = {
      ...(date && { date: format.humanDate(date) }),
      ...(since && { when: format.humanInstant(since) }),
      person: person ?? '',
      day: day ?? '',
    }
    const reason =
      kind === 'reply' || week || (!date && !since && !person)
        ? undefined
        : t(`why.${kind as 'schedule'}`, values)
    const parts = [
      calls.includes(kind) && contact?.name,
      weekOf(week),
      slot && !plannedAt && t(`slot.${slot.weekday as 1}`, { time: slot.time }),
      ...(saidBy(said) ?? []),
      reason,
      kind === 'schedule' && !date && t('why.schedule_usual'),
    ]
    return parts.filter(Boolean).join(' · ')
  }
}
