import type { Language } from '@rytm/contract/kernel.ts'
import type { ScheduleView } from '@rytm/contract/views/scheduleView.ts'
import type { ActivityOwner, PeopleDirectory, ProjectHead } from '@rytm/contract/views/shared.ts'
import { createVocabulary } from '@rytm/contract/words/vocabulary.ts'
import type { Word } from '@rytm/contract/words/word.ts'
import en from '../../locales/en/preview.json' with { type: 'json' }
import pl from '../../locales/pl/preview.json' with { type: 'json' }

export const previewWords = createVocabulary({ pl: { preview: pl }, en: { preview: en } })
export const uuid = (last: number) => `01900000-0000-7000-8000-${String(last).padStart(12, '0')}`
export const somebody = { kind: 'member', id: uuid(1) } as const

/** Whoever writes has no name here: a place where one stands. */
export function previewPeople(language: Language): PeopleDirectory {
  return { [somebody.id]: { name: previewWords(language)('person') } }
}

/** Of an invented project at an invented client. */
export function previewHead({ agencyName, word }: { agencyName: string; word: Word }): ProjectHead {
  return {
    projectId: uuid(2),
    portalId: uuid(3),
    agencyName,
    clientName: word('client'),
    title: word('title'),
    city: word('city'),
    startDate: '2026-01-12',
    targetDate: '2026-02-06',
    zone: 'Europe/Warsaw',
    leadConsultant: somebody,
  }
}

/** A schedule of an invented project, to look at. */
export function previewSchedule({
  agencyName,
  language,
}: {
  agencyName: string
  language: Language
}): ScheduleView {
  const word = previewWords(language)
  return {
    kind: 'schedule',
    head: previewHead({ agencyName, word }),
    versionNumber: 1,
    publishedAt: '2026-01-12T09:00:00Z',
    publishedBy: somebody,
    reason: null,
    weeks: [firstWeek(word), secondWeek(word)],
    removed: [],
  }
}

function firstWeek(word: Word): ScheduleView['weeks'][number] {
  return {
    number: 1,
    firstDay: '2026-01-12',
    lastDay: '2026-01-16',
    daysOff: [],
    activities: [
      activity({ id: 4, date: '2026-01-12', title: word('activity.kickoff') }),
      activity({ id: 5, date: '2026-01-13', title: word('activity.profile'), owner: 'client' }),
      activity({ id: 6, date: '2026-01-15', title: word('activity.companies') }),
    ],
  }
}

function secondWeek(word: Word): ScheduleView['weeks'][number] {
  return {
    number: 2,
    firstDay: '2026-01-19',
    lastDay: '2026-01-23',
    daysOff: [],
    activities: [
      activity({ id: 7, date: '2026-01-19', title: word('activity.approaches') }),
      activity({ id: 8, date: '2026-01-22', title: word('activity.candidates') }),
      activity({ id: 9, date: '2026-01-23', title: word('activity.opinion'), owner: 'client' }),
    ],
  }
}

interface Planned {
  id: number
  date: string
  title: string
  owner?: ActivityOwner
}

function activity({ id, owner = 'agency', ...planned }: Planned) {
  return { ...planned, id: uuid(id), note: null, owner, change: null, movedFrom: null }
}
