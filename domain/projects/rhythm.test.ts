import { describe, expect, it } from 'vitest'
import { callRhythms, refuseRhythm, reportRhythms } from './rhythm.ts'

describe('a rhythm of contact', () => {
  const all = callRhythms.flatMap((callEvery) =>
    reportRhythms.map((reportEvery) => ({ callEvery, reportEvery })),
  )
  const silent = { callEvery: 'none', reportEvery: 'none' } as const

  it.each(all.filter((rhythm) => JSON.stringify(rhythm) !== JSON.stringify(silent)))(
    'may be calls: $callEvery, reports: $reportEvery',
    (rhythm) => expect(refuseRhythm(rhythm)).toBeUndefined(),
  )

  it('may not be silence', () => expect(refuseRhythm(silent)).toBe('projects.rhythm_empty'))
})
