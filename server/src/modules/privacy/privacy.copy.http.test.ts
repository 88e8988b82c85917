import { listAudit } from '@rytm/contract/audit.ts'
import { recordRangeNotice } from '@rytm/contract/candidacies.ranges.ts'
import * as contract from '@rytm/contract/privacy.copy.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withClient } from '#platform/postgres/roles.ts'
import { allowNaming, givenCandidacy, putFile, summarise } from '#testing/cardFactories.ts'
import { createAgency, createMember, type TestAgency } from '#testing/factories.ts'
import { pdfFile } from '#testing/fileSamples.ts'
import { refusal, send } from '#testing/persons.ts'
import { createProject } from '#testing/projectFactories.ts'
import { givenSentReport } from '#testing/sentReportFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { testEndpoint } from '#testing/testEndpoint.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const person = { name: 'Zofia Wyjątkowska', email: 'zofia.wyjatkowska@poczta.test' }

const anAnswer = `INSERT INTO candidacy_feedback (agency_id, id, project_id, candidacy_id, contact_id, kind, text, given_at)
  SELECT c.agency_id, gen_random_uuid(), c.project_id, c.id, p.contact_id, 'keep', 'Odezwiemy się wiosną.', c.created_at
  FROM candidacies c JOIN project_contacts p ON p.agency_id = c.agency_id AND p.project_id = c.project_id
  WHERE c.id = $1 LIMIT 1`

async function givenCandidate({ headers, member }: TestAgency) {
  const { projectId } = await createProject({ test, member, status: 'active' })
  const { id: candidacyId, candidate } = await givenCandidacy({
    test,
    headers,
    projectId,
    stage: 'presented',
    ...person,
  })
  return { projectId, candidacyId, candidateId: candidate.id }
}

testEndpoint('privacy.copyCandidateData', {
  endpoint: contract.copyCandidateData,
  test: () => test,
  arrange: async (agency) => {
    const { candidateId } = await givenCandidate(agency)
    return { params: { candidateId }, query: { format: 'json' } }
  },
  refused: { 'a form that is none': { query: { format: 'pdf' } } },
})
testEndpoint('privacy.copyContactData', {
  endpoint: contract.copyContactData,
  test: () => test,
  arrange: async ({ member }) => {
    const { contactIds } = await createProject({ test, member })
    return { params: { contactId: contactIds.commissioning }, query: { format: 'html' } }
  },
  refused: { 'a form that is none': { query: { format: 'pdf' } } },
})

describe('the copy of a person’s data', () => {
  it('says what is kept of a candidate, from where, and who received it', async () => {
    const agency = await createAgency({ test })
    const { headers } = agency
    const { candidacyId, candidateId } = await givenCandidate(agency)
    const by = { test, headers, candidacyId }
    await summarise({ ...by, text: 'Zna SAP & <IFRS>.' })
    await putFile({ ...by, content: pdfFile, name: 'CV Zofia.pdf', purpose: 'cv' })
    await allowNaming(by)
    await send(test, recordRangeNotice, {
      call: { params: { candidacyId }, body: { way: 'advert' } },
      headers,
    })
    await withClient(test.ownerUrl, (client) => client.query(anAnswer, [candidacyId]))
    const copy = (format: string) =>
      send(test, contract.copyCandidateData, {
        call: { params: { candidateId }, query: { format } },
        headers,
      })
    const json = await copy('json')
    expect(json.headers['content-disposition']).toContain('data.json')
    expect(json.json()).toMatchObject({
      agency: 'Próbna Rekrutacja',
      person: { ...person, kind: 'candidate' },
      keptUntil: { months: 12, byItself: false },
      receivedBy: [{ client: 'Huta Próbna', named: true }],
      permissions: [{ client: 'Huta Próbna', answer: 'given', way: 'phone' }],
      candidacies: [
        {
          project: 'Kontroler finansowy',
          stage: 'presented',
          interviewSummary: 'Zna SAP & <IFRS>.',
          files: [{ fileName: 'CV Zofia.pdf', purpose: 'cv', format: 'pdf' }],
          rangeNotices: [{ way: 'advert' }],
        },
      ],
    })
    const page = (await copy('html')).body
    for (const text of [
      person.name,
      'Kopia danych osobowych',
      'Zna SAP &amp; &lt;IFRS&gt;.',
      'Ogłoszenie',
      'Huta Próbna',
      'klient chce wrócić do tej kandydatury później',
      'Odezwiemy się wiosną.',
    ])
      expect(page).toContain(text)
    expect(page).not.toMatch(/label\.|value\.|undefined|\[object/)
    const { items } = (await send(test, listAudit, { headers })).json()
    expect(items.filter(({ action }: { action: string }) => action === 'privacy.data_given')).toHaveLength(2)
  })

  it('says what is kept of a contact', async () => {
    const agency = await createAgency({ test })
    const { contactIds } = await givenSentReport({ test, agency })
    const call = { params: { contactId: contactIds.commissioning }, query: { format: 'json' } }
    const answer = await send(test, contract.copyContactData, { call, headers: agency.headers })
    expect(answer.json()).toMatchObject({
      person: { name: 'Osoba commissioning', client: 'Huta Próbna' },
      roles: [{ project: 'Kontroler finansowy', role: 'commissioning' }],
      letters: [{ letter: 'weekly_report' }],
    })
    const html = await send(test, contract.copyContactData, {
      call: { ...call, query: { format: 'html' } },
      headers: agency.headers,
    })
    expect(html.body).not.toMatch(/label\.|value\.|undefined|\[object/)
  })

  it('is whole or not given: a manager who may not know a project cannot give it out', async () => {
    const agency = await createAgency({ test })
    const { candidateId, projectId } = await givenCandidate(agency)
    const other = (await createProject({ test, member: agency.member, status: 'active' })).projectId
    const { headers } = await createMember({ test, agencyId: agency.agencyId, role: 'manager' })
    await withClient(test.ownerUrl, (client) =>
      client.query(`UPDATE projects SET actual_title = 'Tajne' WHERE id = $1`, [projectId]),
    )
    const call = { params: { candidateId }, query: { format: 'json' } }
    const copy = (by: TestAgency['headers']) => send(test, contract.copyCandidateData, { call, headers: by })
    expect(refusal(await copy(headers))).toEqual([404, 'privacy.person_not_found'])
    await givenCandidacy({ test, headers: agency.headers, projectId: other, ...person })
    expect(refusal(await copy(headers))).toEqual([409, 'privacy.copy_needs_owner'])
    expect((await copy(agency.headers)).statusCode).toBe(200)
  })
})
