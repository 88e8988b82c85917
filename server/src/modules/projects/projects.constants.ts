import type { Rhythm } from '@rytm/contract/projects.detail.ts'

/** As the column's own default: most projects take 4 to 6 weeks. */
export const defaultPlannedWeeks = 5
/** What a client gets who asked for nothing else. */
export const defaultRhythm: Rhythm = {
  callEvery: 'week',
  reportEvery: 'week',
  channel: 'phone',
  note: '',
  agreedWithContactId: null,
}
