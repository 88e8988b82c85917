import type { updateAgency as updateEndpoint } from '@rytm/contract/agencies.ts'
import type { BodyOf } from '@rytm/contract/endpoint.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toDate } from '#platform/clock/clock.ts'
import { inAgency, readInAgency } from '#platform/db/tenancy.ts'
import { createAgency, type TestAgency } from '#testing/factories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { loadCalendarVersions, newAgencyCalendar } from './agencies.calendar.queries.ts'
import { agencyCalendarVersions } from './agencies.calendar.tables.ts'
import { updateAgency } from './agencies.usecases.ts'

let test: TestApp

const saved: BodyOf<typeof updateEndpoint> = {
  name: 'Próbna Rekrutacja',
  language: 'pl',
  zone: 'Europe/Warsaw',
  country: 'PL',
  region: null,
  calendar: newAgencyCalendar(),
  revision: 1,
}

beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const read = ({ agencyId }: TestAgency) =>
  readInAgency({ db: test.db, agencyId }, (tx) => loadCalendarVersions({ agencyId, tx }))
const save = ({ member }: TestAgency, input: Partial<typeof saved>) =>
  updateAgency({ input: { ...saved, ...input }, member, db: test.db, clock: test.clock })

describe('versions of the calendar', () => {
  it('begin with the agency', async () => {
    const agency = await createAgency({ test })
    const [first, ...more] = await read(agency)
    expect(more).toEqual([])
    expect([first?.version, first?.since.equals(test.clock.now())]).toEqual([1, true])
    expect(first?.calendar.holidays).toContainEqual({ date: '2026-06-04', name: 'Dzień Bożego Ciała' })
  })

  it('come with a change of the calendar, and with no other', async () => {
    const agency = await createAgency({ test })
    await save(agency, { name: 'Nowa Nazwa' })
    expect(await read(agency)).toHaveLength(1)
    const changedAt = test.clock.now()
    const daysOff = [{ date: '2026-05-04', name: 'Dzień wolny firmy' }]
    await save(agency, { revision: 2, calendar: { ...saved.calendar, daysOff } })
    const [before, after] = await read(agency)
    expect(before?.calendar.daysOff).toEqual([])
    expect(after).toMatchObject({ version: 2, calendar: { daysOff } })
    expect(after?.since.equals(changedAt)).toBe(true)
    await save(agency, { revision: 3, calendar: { ...saved.calendar, daysOff }, zone: 'Asia/Kolkata' })
    await save(agency, { revision: 4, calendar: { ...saved.calendar, daysOff }, country: 'DE', region: 'BY' })
    expect((await read(agency)).map(({ calendar }) => calendar.zone)).toEqual([
      'Europe/Warsaw',
      'Europe/Warsaw',
      'Asia/Kolkata',
      'Europe/Warsaw',
    ])
  })

  it('are read as the same objects, so that what was worked out for one is kept', async () => {
    const agency = await createAgency({ test })
    const [first] = await read(agency)
    await save(agency, { zone: 'America/New_York' })
    const [again] = await read(agency)
    expect(again?.calendar).toBe(first?.calendar)
  })

  it('are forgotten when the change that brought one fails', async () => {
    const agency = await createAgency({ test })
    const { agencyId } = agency
    const row = {
      agencyId,
      version: 2,
      since: toDate(test.clock.now()),
      country: 'PL',
      calendar: {},
      zone: 'Asia/Kolkata',
    }
    const failing = inAgency({ db: test.db, agencyId }, async (tx) => {
      await tx.insert(agencyCalendarVersions).values(row)
      await loadCalendarVersions({ agencyId, tx })
      throw new Error('later step')
    })
    await expect(failing).rejects.toThrow('later step')
    await save(agency, { zone: 'America/New_York' })
    expect((await read(agency)).at(-1)?.calendar.zone).toBe('America/New_York')
  })

  it('follow one another although the clock of the machine is put back', async () => {
    const agency = await createAgency({ test })
    const now = test.clock.now()
    const earlier = { now: () => now.subtract({ hours: 1 }) }
    const input = { ...saved, zone: 'Asia/Kolkata' }
    await updateAgency({ input, member: agency.member, db: test.db, clock: earlier })
    expect((await read(agency)).map(({ since }) => since.equals(now))).toEqual([true, true])
  })

  it('cannot be rewritten by the app', async () => {
    const agency = await createAgency({ test })
    const rewrite = inAgency({ db: test.db, agencyId: agency.agencyId }, (tx) =>
      tx.update(agencyCalendarVersions).set({ zone: 'Asia/Kolkata' }).returning(),
    )
    expect(await rewrite).toEqual([])
  })
})
