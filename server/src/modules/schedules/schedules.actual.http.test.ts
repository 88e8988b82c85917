import * as contract from '@rytm/contract/schedules.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAgency } from '#testing/factories.ts'
import { createProject } from '#testing/projectFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf } from '#testing/testEndpoint.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

/** One activity, promised for the first week and published. */
async function givenPromise() {
  const agency = await createAgency({ test })
  const { projectId } = await createProject({ test, member: agency.member, status: 'active' })
  const ask = async <T>(
    endpoint: Parameters<typeof requestOf>[0]['endpoint'],
    call: Parameters<typeof requestOf>[0]['call'] = {},
  ) => {
    const params = { projectId, ...call?.params }
    const answer = await test.inject(
      requestOf({ endpoint, call: { ...call, params }, headers: agency.headers }),
    )
    return answer.json() as T
  }
  const body = { date: '2026-01-08', title: 'Mapa rynku', owner: 'agency' }
  const { id } = await ask<{ id: string }>(contract.addActivity, { body })
  await ask(contract.publishSchedule, { body: {} })
  const change = (changed: object) =>
    ask(contract.changeActivity, { params: { activityId: id }, body: changed })
  const standing = async () =>
    (await ask<{ standings: Record<string, object> }>(contract.getSchedule)).standings[id]
  return { ask, change, standing }
}

describe('plan against actual', () => {
  it('is held against what the client first had, however often it is moved and published since', async () => {
    const { ask, change, standing } = await givenPromise()
    expect(await standing()).toEqual({ state: 'open', plannedWeek: 1, week: 1 })
    await change({ date: '2026-01-15' })
    await ask(contract.publishSchedule, { body: { reason: 'Rynek odpowiada wolniej.' } })
    expect(await standing()).toEqual({ state: 'moved', plannedWeek: 1, week: 2 })
  })

  it('is as planned where it was done in its week', async () => {
    const { change, standing } = await givenPromise()
    await change({ doneOn: '2026-01-07' })
    expect(await standing()).toEqual({ state: 'as_planned', plannedWeek: 1, week: 1 })
  })
})
