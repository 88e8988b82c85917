import * as contract from '@rytm/contract/privacy.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withClient } from '#platform/postgres/roles.ts'
import { givenCandidacy } from '#testing/cardFactories.ts'
import { createAgency, type TestAgency } from '#testing/factories.ts'
import { send } from '#testing/persons.ts'
import { createClientWithContacts } from '#testing/projectFactories.ts'
import { givenSentReport } from '#testing/sentReportFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

async function givenAgency() {
  const agency = await createAgency({ test })
  const client = await createClientWithContacts({ test, member: agency.member })
  return { agency, client, sent: await givenSentReport({ test, agency, client, title: 'Analityk' }) }
}

interface Named {
  agency: TestAgency
  projectId: string
  name: string
  stage?: string
}

const named = ({ agency: { headers }, ...person }: Named) => givenCandidacy({ test, headers, ...person })

async function erase({
  agency,
  candidateId,
  name,
}: {
  agency: TestAgency
  candidateId: string
  name: string
}) {
  const call = { params: { candidateId }, body: { ground: 'request', confirmation: name } }
  return send(test, contract.eraseCandidate, { call, headers: agency.headers })
}

const rowsOf = (text: string, values: unknown[]) =>
  withClient(test.ownerUrl, async (client) => (await client.query(text, values)).rows)

describe('a person who is called like a word of the program', () => {
  it.each(['Jan Offer', 'Jan Owner', 'Jan Report', 'Jan Risk'])('%s', async (name) => {
    const { agency, sent } = await givenAgency()
    const { projectId } = sent
    const { candidate } = await named({ agency, projectId, name, stage: 'offer' })
    const before = await codesOf(agency)
    const answer = await erase({ agency, candidateId: candidate.id, name })
    expect(answer.statusCode).toBe(201)
    expect(await codesOf(agency)).toEqual(before)
  })
})

const codesOf = ({ agencyId }: TestAgency) =>
  rowsOf(
    `SELECT view::text AS code FROM weekly_reports WHERE agency_id = $1
    UNION SELECT stage FROM candidacies WHERE agency_id = $1
    UNION SELECT to_stage FROM candidacy_stage_changes WHERE agency_id = $1
    UNION SELECT to_status FROM project_status_changes WHERE agency_id = $1
    UNION SELECT kind FROM mail_messages WHERE agency_id = $1
    UNION SELECT role FROM memberships WHERE agency_id = $1
    UNION SELECT template_key FROM schedule_activities WHERE agency_id = $1 ORDER BY 1`,
    [agencyId],
  )

describe('surnames', () => {
  const note = async (agency: TestAgency, projectId: string, text: string) =>
    rowsOf('UPDATE projects SET note = $3 WHERE agency_id = $1 AND id = $2', [
      agency.agencyId,
      projectId,
      text,
    ])
  const noteOf = async ({ agencyId }: TestAgency) =>
    (await rowsOf('SELECT note FROM projects WHERE agency_id = $1', [agencyId]))[0]?.note

  it('of two parts are found by either', async () => {
    const { agency, sent } = await givenAgency()
    const name = 'Zofia Wyjątkowska-Mała'
    const { candidate } = await named({ agency, projectId: sent.projectId, name })
    await note(agency, sent.projectId, 'Wyjątkowska prosi o telefon')
    expect((await erase({ agency, candidateId: candidate.id, name })).statusCode).toBe(201)
    expect(await noteOf(agency)).toBe('Osoba usunięta prosi o telefon')
  })

  it.each([
    ['Jan Dudek', 'Dudek prosi o telefon'],
    ['Jan Dudek', 'Od Dudka: prosi o telefon'],
    ['Paweł Wróbel', 'Wróbel prosi o telefon'],
  ])('with a fleeting e are found in each form: %s in "%s"', async (name, text) => {
    const { agency, sent } = await givenAgency()
    const { candidate } = await named({ agency, projectId: sent.projectId, name })
    await note(agency, sent.projectId, text)
    expect((await erase({ agency, candidateId: candidate.id, name })).statusCode).toBe(201)
    expect(await noteOf(agency)).toContain('usunięta')
  })

  it('that are half of another leave that whole', async () => {
    const { agency, sent } = await givenAgency()
    const name = 'Zofia Wyjątkowska'
    const { candidate } = await named({ agency, projectId: sent.projectId, name })
    await note(agency, sent.projectId, 'Zofia Wyjątkowska, poleca ją Ewa Wyjątkowska-Mała')
    expect((await erase({ agency, candidateId: candidate.id, name })).statusCode).toBe(201)
    expect(await noteOf(agency)).toBe('Osoba usunięta, poleca ją Ewa Wyjątkowska-Mała')
  })
})

it('of a longer name leave somebody else who has half of it, outside of the own projects', async () => {
  const { agency, client, sent } = await givenAgency()
  const other = await givenSentReport({ test, agency, client, title: 'Bosman' })
  const name = 'Zofia Wyjątkowska-Mała'
  const { candidate } = await named({ agency, projectId: sent.projectId, name })
  await named({ agency, projectId: other.projectId, name: 'Zofia Mała' })
  const text = 'Zofia Mała i Zofia Wyjątkowska'
  await rowsOf('UPDATE projects SET note = $2 WHERE agency_id = $1', [agency.agencyId, text])
  expect((await erase({ agency, candidateId: candidate.id, name })).statusCode).toBe(201)
  const notes = await rowsOf('SELECT id, note FROM projects WHERE agency_id = $1', [agency.agencyId])
  expect(new Map(notes.map(({ id, note }) => [id, note]))).toEqual(
    new Map([
      [sent.projectId, 'Osoba usunięta i Osoba usunięta'],
      [other.projectId, 'Zofia Mała i Osoba usunięta'],
    ]),
  )
})

describe('stored letters', () => {
  const aLetter = `INSERT INTO mail_messages (agency_id, id, kind, contact_id, project_id, payload, message_id, state, raw, created_at)
    VALUES ($1, gen_random_uuid(), 'weekly_report', $2, $3, $4, gen_random_uuid()::text, 'stored', $5, now())`
  const letter = (text: string) =>
    Buffer.from(`From: a@agency.test\r\nTo: b@client.test\r\nSubject: x\r\n\r\n${text}\r\n`)

  it('with reports of several projects are those of each', async () => {
    const { agency, client, sent } = await givenAgency()
    const other = await givenSentReport({ test, agency, client, title: 'Bosman' })
    const name = 'Zofia Wyjątkowska'
    const { candidate } = await named({ agency, projectId: other.projectId, name })
    const payload = { reportIds: [sent.reportId, other.reportId], gathers: true }
    const to = client.contactIds.commissioning
    const text = letter('Pani Wyjątkowska czeka.')
    await rowsOf(aLetter, [agency.agencyId, to, sent.projectId, JSON.stringify(payload), text])
    const erased = await erase({ agency, candidateId: candidate.id, name })
    expect(erased.json().reached.letters).toBe(1)
  })

  it('of another project lose the whole name alone', async () => {
    const { agency, client, sent } = await givenAgency()
    const other = await givenSentReport({ test, agency, client, title: 'Bosman' })
    const name = 'Zofia Wyjątkowska'
    const { candidate } = await named({ agency, projectId: other.projectId, name })
    const to = client.contactIds.commissioning
    const payload = { reportIds: [sent.reportId], gathers: false }
    for (const text of ['Pani Wyjątkowska czeka.', 'Poleca Zofia Wyjątkowska.'])
      await rowsOf(aLetter, [agency.agencyId, to, sent.projectId, JSON.stringify(payload), letter(text)])
    const erased = await erase({ agency, candidateId: candidate.id, name })
    expect(erased.json().reached.letters).toBe(1)
  })
})
