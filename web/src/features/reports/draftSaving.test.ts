import type { ReportParts, SavedParts } from '@rytm/contract/reports.ts'
import { describe, expect, it } from 'vitest'
import { ApiProblem } from '#platform/problem.ts'
import { createDraftSaver } from './draftSaving.ts'

const parts = (whatChanged: string): ReportParts => ({
  health: null,
  healthSentence: '',
  whatChanged,
  whatDidNotWork: '',
  needs: null,
})

/** A server of one draft, and a saver that talks to it. */
function givenSaver({ reportId = null }: { reportId?: string | null } = {}) {
  const server = { revision: 0, text: '', saves: 0, outlived: 0 }
  const seen: { theirs?: SavedParts; states: string[] } = { states: [] }
  const answer = (): SavedParts => ({
    reportId: 'r',
    revision: server.revision,
    parts: parts(server.text),
    missing: [],
    namesIn: [],
    editedAt: null,
    editedBy: null,
  })
  const saver = createDraftSaver<ReportParts, SavedParts>({
    reportId,
    revision: 0,
    start: async () => {
      server.revision ||= 1
      return answer()
    },
    save: async ({ parts: written, revision, leaving }) => {
      if (leaving) server.outlived++
      if (revision !== server.revision)
        throw new ApiProblem({ status: 409, code: 'reports.stale_revision', params: { current: answer() } })
      Object.assign(server, { revision: revision + 1, text: written.whatChanged, saves: server.saves + 1 })
      return answer()
    },
    onState: (state) => seen.states.push(state),
    onSaved: () => undefined,
    onTheirs: (theirs) => {
      seen.theirs = theirs
    },
    onRefused: () => undefined,
  })
  return { server, seen, saver }
}

describe('a draft', () => {
  it('is saved once with the last words', async () => {
    const { server, saver, seen } = givenSaver()
    saver.change(parts('a'))
    saver.change(parts('ab'))
    expect(await saver.flush()).toBe(true)
    expect([server.text, server.saves, seen.states.at(-1)]).toEqual(['ab', 1, 'saved'])
  })

  it('goes on from the revision that was saved', async () => {
    const { server, saver } = givenSaver()
    for (const text of ['a', 'b', 'c']) {
      saver.change(parts(text))
      await saver.flush()
    }
    expect([server.text, server.revision]).toEqual(['c', 4])
  })

  it('never overwrites what somebody else began', async () => {
    const { server, saver, seen } = givenSaver()
    Object.assign(server, { revision: 2, text: 'theirs' })
    saver.change(parts('mine'))
    expect(await saver.flush()).toBe(false)
    expect([server.text, seen.theirs?.parts.whatChanged]).toEqual(['theirs', 'theirs'])
    saver.change(parts('mine, longer'))
    await saver.flush()
    expect(server.text).toBe('theirs')
  })

  it('overwrites when a person chose so', async () => {
    const { server, saver, seen } = givenSaver()
    Object.assign(server, { revision: 2, text: 'theirs' })
    saver.change(parts('mine'))
    await saver.flush()
    saver.goOn({ from: seen.theirs as SavedParts, parts: parts('mine') })
    await saver.flush()
    expect(server.text).toBe('mine')
  })
})

describe('leaving the page', () => {
  it('sends the last words at once, in a request that outlives the page', () => {
    const { server, saver } = givenSaver({ reportId: 'r' })
    saver.change(parts('last words'))
    expect(saver.wouldLose()).toBe(false)
    saver.leave()
    expect([server.text, server.outlived]).toEqual(['last words', 1])
  })

  it('sends nothing where everything is saved', async () => {
    const { server, saver } = givenSaver({ reportId: 'r' })
    saver.change(parts('a'))
    await saver.flush()
    saver.leave()
    expect([server.saves, server.outlived]).toEqual([1, 0])
  })

  it('goes on from what left where the page is shown again', async () => {
    const { server, saver, seen } = givenSaver({ reportId: 'r' })
    saver.change(parts('a'))
    saver.leave()
    saver.change(parts('ab'))
    expect(await saver.flush()).toBe(true)
    expect([server.text, seen.theirs]).toEqual(['ab', undefined])
  })

  it('asks first where a report does not exist yet, and where a save was refused', async () => {
    const { server, saver } = givenSaver()
    saver.change(parts('mine'))
    expect(saver.wouldLose()).toBe(true)
    Object.assign(server, { revision: 2, text: 'theirs' })
    await saver.flush()
    expect(saver.wouldLose()).toBe(true)
    saver.leave()
    expect([server.text, server.outlived]).toEqual(['theirs', 0])
  })
})

describe('what somebody else saved meanwhile', () => {
  const theirs = (revision: number): SavedParts => ({
    reportId: 'r',
    revision,
    parts: parts('theirs'),
    missing: [],
    namesIn: [],
    editedAt: null,
    editedBy: null,
  })
  const givenSaved = async () => {
    const given = givenSaver({ reportId: 'r' })
    given.saver.change(parts('mine'))
    await given.saver.flush()
    return given
  }

  it('is taken over where nothing is being typed, and the next save goes on from it', async () => {
    const { server, saver, seen } = await givenSaved()
    Object.assign(server, { revision: server.revision + 1, text: 'theirs' })
    expect(saver.compare(theirs(server.revision))).toBe(true)
    saver.change(parts('mine again'))
    expect(await saver.flush()).toBe(true)
    expect([server.text, seen.theirs]).toEqual(['mine again', undefined])
  })

  it('is told where words wait, and nothing is written until a person chose', async () => {
    const { server, saver, seen } = await givenSaved()
    saver.change(parts('mine again'))
    Object.assign(server, { revision: server.revision + 1, text: 'theirs' })
    expect(saver.compare(theirs(server.revision))).toBe(false)
    expect(seen.theirs?.parts.whatChanged).toBe('theirs')
    await saver.flush()
    expect(server.text).toBe('theirs')
    saver.goOn({ from: theirs(server.revision), parts: parts('mine again') })
    expect(await saver.flush()).toBe(true)
    expect(server.text).toBe('mine again')
  })

  it('is nothing new where it is what was saved here', async () => {
    const { server, saver, seen } = await givenSaved()
    expect(saver.compare(theirs(server.revision))).toBe(false)
    expect(seen.theirs).toBeUndefined()
  })
})
