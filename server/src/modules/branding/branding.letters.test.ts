import { addLogo, saveBranding } from '@rytm/contract/branding.ts'
import { addActivity, publishSchedule } from '@rytm/contract/schedules.ts'
import { pngLogo } from '@rytm/documents/testing/logos.ts'
import type { SendMailOptions } from 'nodemailer'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { mailWork } from '#modules/mail/mail.jobs.ts'
import { scheduleMailComposer } from '#modules/schedules/schedules.mail.ts'
import { performDue } from '#platform/jobs/claimedWork.ts'
import { givenActiveProject } from '#testing/commitmentFactories.ts'
import { createAgency } from '#testing/factories.ts'
import { formWith } from '#testing/importFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf } from '#testing/testEndpoint.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

async function givenPublished() {
  const { headers, ...agency } = await createAgency({ test })
  const { projectId } = await givenActiveProject({ test, by: { ...agency, headers } })
  const params = { projectId }
  const activity = { date: '2026-01-08', title: 'Mapa rynku', owner: 'agency' }
  await test.inject(requestOf({ endpoint: addActivity, call: { params, body: activity }, headers }))
  await test.inject(requestOf({ endpoint: publishSchedule, call: { params, body: {} }, headers }))
  return { headers }
}

/** The letters that wait, as the mail server gets them. */
async function deliver() {
  const sent: SendMailOptions[] = []
  const { db, clock, log } = test
  const transport = {
    deliver: (message: SendMailOptions) => {
      sent.push(message)
      return Promise.resolve({ outcome: 'accepted' as const })
    },
    close: () => {},
  }
  const composers = { schedule: scheduleMailComposer }
  const addresses = { publicUrl: 'https://rytm.test', mailFrom: 'Rytm <rytm@agency.test>' }
  await performDue({ kind: mailWork({ db, clock, log, transport, composers, ...addresses }), log })
  return sent
}

const pictures = ({ attachments = [] }: SendMailOptions) =>
  attachments.map(({ content }) => /\/Subtype\s*\/Image/.test((content as Buffer).toString('latin1')))

it('what was published before is sent as the agency looks now, and its paper has the logo', async () => {
  const { headers } = await givenPublished()
  const body = {
    accent: '#f5c400',
    footer: { pl: 'KRAZ 12345', en: 'Certificate 12345' },
    senderName: 'Agencja Próbna – rekrutacje',
    revision: 0,
  }
  await test.inject(requestOf({ endpoint: saveBranding, call: { body }, headers }))
  const raw = formWith({ content: pngLogo, name: 'logo.png' })
  await test.inject(requestOf({ endpoint: addLogo, call: { raw }, headers }))
  const sent = await deliver()
  expect(sent).toHaveLength(2)
  for (const letter of sent) {
    expect(letter.from).toEqual({ name: body.senderName, address: 'rytm@agency.test' })
    expect(String(letter.html)).toContain('background:#876c00')
    expect(String(letter.html)).not.toMatch(/<img|#f5c400;/)
    expect(String(letter.text).trim()).toMatch(/(KRAZ|Certificate) 12345$/)
    expect(pictures(letter)).toEqual([true])
  }
})

it('an agency that chose nothing writes in its own name, in the colour of the house', async () => {
  await givenPublished()
  const [letter] = await deliver()
  expect(String(letter?.html)).toContain('background:#0f5c5c')
  expect(letter && pictures(letter)).toEqual([false])
})
