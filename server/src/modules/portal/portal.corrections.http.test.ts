import { correctReport } from '@rytm/contract/reports.corrections.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createAgency } from '#testing/factories.ts'
import { send } from '#testing/persons.ts'
import { addContact, givenOpenProject, signIn } from '#testing/portalFactories.ts'
import { fridayAfternoon, givenSentReport, reportParts } from '#testing/sentReportFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())
beforeEach(() => test.clock.set(fridayAfternoon))

/** A report that was corrected twice, and a browser of a contact with the role. */
async function givenCorrected({ role = 'hr' }: { role?: 'hr' | 'interviewer' } = {}) {
  const agency = await createAgency({ test })
  const { headers } = agency
  const report = await givenSentReport({ test, agency })
  const ids: string[] = []
  for (const [corrects, healthSentence] of ['Stoimy w miejscu.', 'Czekamy na decyzję.'].entries()) {
    test.clock.advance({ minutes: 10 })
    const parts = { ...reportParts, health: 'off_track', healthSentence }
    const body = { corrects, reason: `Powód poprawki ${corrects + 1}`, parts }
    const answer = await send(test, correctReport, { call: { params: report.params, body }, headers })
    ids.push(answer.json<{ id: string }>().id)
  }
  const { projectId, clientId, contactIds, portalId, reportId } = report
  const open = { agency, client: { clientId, contactIds }, projectId, portalId, reportId }
  const { email } = await addContact({ test, project: open, role })
  const browser = await signIn({ test, agencyId: agency.agencyId, email })
  const page = `/c/p/${portalId}`
  return {
    ...browser,
    page,
    original: `${page}/reports/${reportId}`,
    corrections: ids.map((id) => `${page}/corrections/${id}`),
  }
}

describe('a corrected report', () => {
  it('is shown beside its corrections, and what was said last is said of the project', async () => {
    const { get, page, original, corrections } = await givenCorrected()
    const { body } = await get(page)
    expect(body).toContain('Czekamy na decyzję.')
    expect(body).not.toContain('Oczekiwania są wyższe niż widełki.')
    for (const url of [original, ...corrections]) expect(body).toContain(`href="${url}"`)
  })

  it('stays as it was sent and leads to the newest correction', async () => {
    const { get, original, corrections } = await givenCorrected()
    const { body } = await get(original)
    expect(body).toContain('Oczekiwania są wyższe niż widełki.')
    expect(body).toContain('Otwórz korektę nr 2')
    expect(body).toContain(`href="${corrections[1]}"`)
  })

  it('is one link away from a correction, which says why', async () => {
    const { get, original, corrections } = await givenCorrected()
    const [first, second] = await Promise.all(corrections.map((url) => get(url)))
    expect(first?.body).toContain('Powód poprawki 1')
    expect(first?.body).toContain(`href="${corrections[1]}"`)
    expect(second?.body).toContain('Korekta raportu tygodniowego nr 2')
    expect(second?.body).toContain(`href="${original}"`)
    expect(second?.body).not.toContain('Otwórz korektę')
    const pdf = await get(`${corrections[1]}.pdf`)
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('is closed to an interviewer', async () => {
    const { get, corrections } = await givenCorrected({ role: 'interviewer' })
    for (const url of corrections.flatMap((page) => [page, `${page}.pdf`]))
      expect((await get(url)).statusCode).toBe(404)
  })

  it('is not found from the page of another project', async () => {
    const { corrections, page } = await givenCorrected()
    const other = await givenOpenProject({ test })
    const { email } = await addContact({ test, project: other, role: 'hr' })
    const { get } = await signIn({ test, agencyId: other.agency.agencyId, email })
    for (const url of [corrections[0] ?? '', `${page}/corrections/nothing`])
      expect((await get(url.replace(page, `/c/p/${other.portalId}`))).statusCode).toBe(404)
  })
})
