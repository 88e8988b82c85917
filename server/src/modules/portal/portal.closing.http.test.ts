import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenClosed } from '#testing/closingFactories.ts'
import { createAgency } from '#testing/factories.ts'
import { addContact, givenOpenProject, signIn } from '#testing/portalFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

/** A project that is over, and a browser of its contact with the role. */
async function givenEnd({ role = 'hr' }: { role?: 'hr' | 'interviewer' } = {}) {
  const agency = await createAgency({ test })
  const { projectId, clientId, contactIds, closingReportId, project } = await givenClosed({ test, agency })
  const client = { clientId, contactIds }
  const { portalId } = project
  const open = { agency, client, projectId, portalId, reportId: '' }
  const { email } = await addContact({ test, project: open, role })
  const browser = await signIn({ test, agencyId: agency.agencyId, email })
  return { ...browser, page: `/c/p/${portalId}`, closingReportId }
}

describe('a project that is over', () => {
  it('shows how it ended and what is still to be done, with the way to the closing report', async () => {
    const { get, page, closingReportId } = await givenEnd()
    const { body, statusCode } = await get(page)
    expect(statusCode).toBe(200)
    expect(body).toContain('Stanowisko nieobsadzone')
    expect(body).toContain('Decyzja, czy wracamy w marcu')
    expect(body).toContain(`${page}/closing-reports/${closingReportId}`)
    const report = await get(`${page}/closing-reports/${closingReportId}`)
    expect(report.body).toContain('Oczekiwania są wyższe niż widełki.')
    const pdf = await get(`${page}/closing-reports/${closingReportId}.pdf`)
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    expect((await get('/c')).body).toContain('Stanowisko nieobsadzone')
  })

  it('shows an interviewer nothing of it', async () => {
    const { get, page, closingReportId } = await givenEnd({ role: 'interviewer' })
    expect((await get(page)).body).not.toContain('nieobsadzone')
    for (const paper of [closingReportId, `${closingReportId}.pdf`])
      expect((await get(`${page}/closing-reports/${paper}`)).statusCode).toBe(404)
  })

  it('is not found from the page of another project', async () => {
    const { closingReportId } = await givenEnd()
    const other = await givenOpenProject({ test })
    const { email } = await addContact({ test, project: other, role: 'hr' })
    const { get } = await signIn({ test, agencyId: other.agency.agencyId, email })
    for (const id of [closingReportId, 'nothing', other.reportId])
      expect((await get(`/c/p/${other.portalId}/closing-reports/${id}`)).statusCode).toBe(404)
  })
})
