import { recordWithdrawal } from '@rytm/contract/candidacies.hires.ts'
import { getProject, listProjects } from '@rytm/contract/projects.ts'
import { previewReport } from '@rytm/contract/reports.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { givenCandidacy } from '#testing/cardFactories.ts'
import { createAgency } from '#testing/factories.ts'
import { send } from '#testing/persons.ts'
import { createProject } from '#testing/projectFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

it('who accepted fills an opening, until the withdrawal opens it again', async () => {
  const agency = await createAgency({ test })
  const { headers, member } = agency
  const { projectId } = await createProject({ test, member, status: 'active', input: { openings: 3 } })
  const counted = async () => {
    const { openings, hired } = (
      await send(test, getProject, { call: { params: { projectId } }, headers })
    ).json()
    const [listed] = (await send(test, listProjects, { headers })).json().items
    return [openings, hired, listed.openings, listed.hired]
  }
  expect(await counted()).toEqual([3, 0, 3, 0])
  await givenCandidacy({ test, headers, projectId, name: 'Ola Ważna', stage: 'offer' })
  const first = await givenCandidacy({ test, headers, projectId, name: 'Jan Pierwszy', stage: 'accepted' })
  await givenCandidacy({ test, headers, projectId, name: 'Ewa Druga', stage: 'accepted' })
  expect(await counted()).toEqual([3, 2, 3, 2])
  const report = { params: { projectId }, query: { week: '2026-W02' } }
  expect((await send(test, previewReport, { call: report, headers })).json().openings).toEqual({
    hired: 2,
    total: 3,
  })
  const reasons = [{ code: 'counter_offer', decidedBy: 'candidate', isPrimary: true }]
  const call = { params: { candidacyId: first.id }, body: { revision: first.revision, reasons } }
  expect((await send(test, recordWithdrawal, { call, headers })).statusCode).toBe(201)
  expect(await counted()).toEqual([3, 1, 3, 1])
})
