import { listProjectCommitments } from '@rytm/contract/commitments.ts'
import * as contract from '@rytm/contract/schedules.ts'
import type { SendMailOptions } from 'nodemailer'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { mailWork } from '#modules/mail/mail.jobs.ts'
import { performDue } from '#platform/jobs/claimedWork.ts'
import type { Delivery } from '#platform/mail/transport.ts'
import { givenActiveProject } from '#testing/commitmentFactories.ts'
import { createAgency } from '#testing/factories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf } from '#testing/testEndpoint.ts'
import { scheduleMailComposer } from './schedules.mail.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

async function givenPublished() {
  const agency = await createAgency({ test })
  const { projectId } = await givenActiveProject({ test, by: agency })
  const params = { projectId }
  const send = (endpoint: typeof contract.addActivity | typeof contract.publishSchedule, body: object) =>
    test.inject(requestOf({ endpoint, call: { params, body }, headers: agency.headers }))
  await send(contract.addActivity, { date: '2026-01-08', title: '<b>Mapa</b> #rynku *$', owner: 'client' })
  await send(contract.publishSchedule, {})
  const state = () =>
    test.inject(requestOf({ endpoint: contract.getSchedule, call: { params }, headers: agency.headers }))
  const history = async () => {
    const asked = { endpoint: listProjectCommitments, call: { params }, headers: agency.headers }
    return (await test.inject(requestOf(asked))).json().history
  }
  return { agency, state, history }
}

/** Sends everything that is due to a mail server that answers as told. */
async function deliverAll(delivery: Delivery) {
  const sent: SendMailOptions[] = []
  const transport = {
    deliver: async (message: SendMailOptions) => {
      sent.push(message)
      return delivery
    },
    close: () => {},
  }
  const { db, clock, log } = test
  const kind = mailWork({
    db,
    clock,
    log,
    transport,
    composers: { schedule: scheduleMailComposer },
    publicUrl: 'https://rytm.test',
    mailFrom: 'rytm@agency.test',
  })
  await performDue({ kind, log })
  return sent
}

it('a schedule goes to each contact with its PDF, and the server’s yes hands it over', async () => {
  const { state } = await givenPublished()
  const sent = await deliverAll({ outcome: 'accepted' })
  expect(sent).toHaveLength(2)
  expect(sent[0]?.attachments).toMatchObject([{ filename: 'harmonogram-dzialan-wersja-1.pdf' }])
  expect(String(sent[0]?.html)).toContain('https://rytm.test/c/p/')
  expect(String(sent[0]?.html)).toContain('&lt;b&gt;Mapa&lt;/b&gt; #rynku *$')
  expect(String(sent[0]?.text)).toContain('<b>Mapa</b> #rynku *$')
  expect((await state()).json().versions[0].handovers).toMatchObject([{ how: 'smtp' }, { how: 'smtp' }])
})

it('the server’s yes keeps what was owed, a mail that waits does not', async () => {
  const { history } = await givenPublished()
  await deliverAll({ outcome: 'postponed', error: 'busy' })
  expect(await history()).toEqual([])
  test.clock.advance({ minutes: 30 })
  await deliverAll({ outcome: 'accepted' })
  expect(await history()).toMatchObject([{ kind: 'schedule', status: 'kept' }])
})

it('a schedule that only waits is handed over to nobody', async () => {
  const { state } = await givenPublished()
  await deliverAll({ outcome: 'postponed', error: 'busy' })
  expect((await state()).json().versions[0].handovers).toEqual([])
})
