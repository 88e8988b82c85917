import { endCandidacy } from '@rytm/contract/candidacies.moves.ts'
import {
  changeCandidacy,
  getCandidacy,
  getCandidacyBoard,
  searchCandidates,
} from '@rytm/contract/candidacies.ts'
import type { EndpointDefinition } from '@rytm/contract/endpoint.ts'
import * as contract from '@rytm/contract/privacy.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentHash } from '#platform/hash/contentHash.ts'
import { withClient } from '#platform/postgres/roles.ts'
import { allowNaming, givenCandidacy, putFile, summarise } from '#testing/cardFactories.ts'
import { createAgency, createMember, type TestAgency } from '#testing/factories.ts'
import { pdfFile } from '#testing/fileSamples.ts'
import { rowsOfAgency } from '#testing/filledAgency.ts'
import { refusal, send } from '#testing/persons.ts'
import { createClientWithContacts, createProject } from '#testing/projectFactories.ts'
import { givenSentReport } from '#testing/sentReportFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { testEndpoint } from '#testing/testEndpoint.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const person = { name: 'Zofia Wyjątkowska', email: 'zofia.wyjatkowska@poczta.test' }
const input = { ground: 'request', requestedOn: '2026-01-05', confirmation: person.name }

async function givenPerson({ headers, member }: TestAgency) {
  const { projectId } = await createProject({ test, member, status: 'active' })
  const candidacy = await givenCandidacy({ test, headers, projectId, stage: 'presented', ...person })
  return { projectId, candidacyId: candidacy.id, candidateId: candidacy.candidate.id }
}

async function givenContact({ member }: TestAgency) {
  const { contactIds } = await createClientWithContacts({ test, member })
  return { contactId: contactIds.commissioning }
}

const ofCandidate = async (agency: TestAgency) => {
  const { candidateId } = await givenPerson(agency)
  return { params: { candidateId } }
}
const ofContact = async (agency: TestAgency) => ({ params: await givenContact(agency) })
const wrong = {
  'no ground': { body: { confirmation: 'x' } },
  'a ground that is Rytm’s own': { body: { ...input, ground: 'retention' } },
  'a day that is none': { body: { ...input, requestedOn: '2026-02-30' } },
}

testEndpoint('privacy.people', {
  endpoint: contract.findPeople,
  test: () => test,
  arrange: async () => ({ query: { search: 'zofia' } }),
  refused: { 'a search of one letter': { query: { search: 'z' } } },
})
testEndpoint('privacy.previewCandidateErasure', {
  endpoint: contract.previewCandidateErasure,
  test: () => test,
  arrange: ofCandidate,
})
testEndpoint('privacy.eraseCandidate', {
  endpoint: contract.eraseCandidate,
  test: () => test,
  arrange: async (agency) => ({ ...(await ofCandidate(agency)), body: input }),
  refused: wrong,
})
testEndpoint('privacy.previewContactErasure', {
  endpoint: contract.previewContactErasure,
  test: () => test,
  arrange: ofContact,
})
testEndpoint('privacy.eraseContact', {
  endpoint: contract.eraseContact,
  test: () => test,
  arrange: async (agency) => ({
    ...(await ofContact(agency)),
    body: { ...input, confirmation: 'Osoba commissioning' },
  }),
  refused: wrong,
})
testEndpoint('privacy.erasures', {
  endpoint: contract.listErasures,
  test: () => test,
  refused: { 'a page of nothing': { query: { limit: 0 } } },
})

/** Whatever somebody could recognise the person by, in any table of the agency, bytes included. */
async function tracesOf(agencyId: string, words: RegExp) {
  const rows = await rowsOfAgency({ test, agencyId })
  const bytes = await withClient(test.ownerUrl, async (client) => {
    const text = `SELECT convert_from(raw, 'UTF8') AS text FROM mail_messages WHERE agency_id = $1 AND raw IS NOT NULL
      UNION ALL SELECT convert_from(content, 'UTF8') FROM project_imports WHERE agency_id = $1
      UNION ALL SELECT convert_from(content, 'UTF8') FROM candidacy_files WHERE agency_id = $1`
    return (await client.query<{ text: string }>(text, [agencyId])).rows.map((row) => row.text)
  })
  const tables = Object.entries(rows).filter(([, text]) => words.test(text))
  return [...tables.map(([name]) => name), ...bytes.filter((text) => words.test(text)).map(() => 'bytes')]
}
const ofPerson = /wyj[aą]tkowsk|zofia\.|611.?222.?333/i

const pdf = Buffer.concat([pdfFile, Buffer.from('% Zofia Wyjątkowska\n%%EOF')])

/** A person of whom as much is kept as can be: two projects, words in every kind of row, letters, an uploaded file. */
async function givenKnownEverywhere() {
  const agency = await createAgency({ test })
  const { agencyId, headers, member } = agency
  const sent = await givenSentReport({ test, agency })
  const { projectId } = sent
  const candidacy = await givenCandidacy({ test, headers, projectId, stage: 'presented', ...person })
  const { id: candidacyId } = candidacy
  const by = { test, headers, candidacyId }
  await summarise({ ...by, text: 'Zofia Wyjątkowska zna SAP.' })
  await putFile({ ...by, content: pdf, name: 'CV Zofia Wyjątkowska.pdf', purpose: 'cv' })
  await allowNaming(by)
  const other = await createProject({ test, member, status: 'active' })
  const second = await givenCandidacy({ test, headers, projectId: other.projectId, ...person })
  const reason = {
    code: 'pay',
    decidedBy: 'candidate',
    certainty: 'stated',
    isPrimary: true,
    note: 'Wyjątkowska chce więcej',
  }
  const ended = await send(test, endCandidacy, {
    call: { params: { candidacyId: second.id }, body: { revision: second.revision, reasons: [reason] } },
    headers,
  })
  expect(ended.statusCode).toBe(201)
  await withClient(test.ownerUrl, async (client) => {
    const own = [agencyId, projectId, member.memberId]
    await client.query(
      `UPDATE candidates SET phone = '+48 611 222 333', source = 'profil Wyjątkowskiej' WHERE agency_id = $1`,
      [agencyId],
    )
    await client.query(aWorkEntry, own)
    await client.query(
      `UPDATE projects SET note = 'tel. Zofii: 611-222-333' WHERE agency_id = $1 AND id = $2`,
      own.slice(0, 2),
    )
    const { rows } = await client.query(`SELECT view FROM weekly_reports WHERE agency_id = $1 AND id = $2`, [
      agencyId,
      sent.reportId,
    ])
    const view = { ...rows[0].view, healthSentence: 'Czekamy na odpowiedź Zofii Wyjątkowskiej.' }
    await client.query(aCorrection, [agencyId, sent.reportId, JSON.stringify(view), contentHash(view)])
    const letter =
      'From: a@agency.test\r\nTo: b@client.test\r\nSubject: x\r\n\r\nZofia Wyjątkowska przyjdzie we wtorek.\r\n'
    await client.query(aLetter, [agencyId, projectId, Buffer.from(letter)])
    await client.query(anImport, [
      agencyId,
      Buffer.from('Stanowisko;Uwagi\nKontroler;poleca Zofia Wyjątkowska\n'),
      member.memberId,
    ])
  })
  return { agency, projectId, candidacyId, candidateId: candidacy.candidate.id, second }
}
const aWorkEntry = `INSERT INTO work_entries
  (agency_id, id, project_id, occurred_on, kind, note, text_for_client, recorded_at, recorded_by)
  VALUES ($1, gen_random_uuid(), $2, '2026-01-07', 'interviews', 'Rozmowa z Wyjątkowską', 'Anna Inna i Zofia Wyjątkowska', now(), $3)`
const aCorrection = `INSERT INTO report_corrections
  (agency_id, id, project_id, report_id, number, reason, view, content_hash, sent_at, sent_by)
  SELECT agency_id, gen_random_uuid(), project_id, id, 1, 'Wyjątkowska wycofała się.', $3::jsonb, $4, sent_at, sent_by
  FROM weekly_reports WHERE agency_id = $1 AND id = $2`
const aLetter = `INSERT INTO mail_messages (agency_id, id, kind, member_id, project_id, payload, message_id, state, raw, created_at)
  SELECT $1, gen_random_uuid(), 'digest', m.id, $2, '{}', gen_random_uuid()::text, 'stored', $3, now()
  FROM memberships m WHERE m.agency_id = $1 LIMIT 1`
const anImport = `INSERT INTO project_imports (agency_id, id, file_name, content, encoding, delimiter, headers,
  headers_fingerprint, row_count, mapping, defaults, state, problems, uploaded_at, uploaded_by)
  VALUES ($1, gen_random_uuid(), 'Wyjątkowska Zofia.csv', $2, 'utf-8', ';', '[]', 'x', 1, '{}', '{}', 'done', '[]', now(), $3)`

describe('the erasure of a candidate', () => {
  it('reaches every table, what was sent and stored letters, and keeps the counts', async () => {
    const { agency, projectId, candidacyId, candidateId } = await givenKnownEverywhere()
    const { agencyId, headers } = agency
    const ask = async (endpoint: EndpointDefinition, call = {}) =>
      (await send(test, endpoint, { call, headers })).json()
    expect((await tracesOf(agencyId, ofPerson)).length).toBeGreaterThan(8)
    const counts = async () => {
      const { columns, ended } = await ask(getCandidacyBoard, { params: { projectId } })
      return { columns: columns.map(({ count }: { count: number }) => count), ended }
    }
    const before = await counts()
    const params = { candidateId }
    const preview = await ask(contract.previewCandidateErasure, { params })
    expect(preview).toMatchObject({
      name: person.name,
      hasNamesake: false,
      reached: { candidacies: 2, inPlay: 1, files: 1, texts: 2, permissions: 1, letters: 1, imports: 1 },
    })
    expect((await tracesOf(agencyId, ofPerson)).length).toBeGreaterThan(8)

    const fact = await ask(contract.eraseCandidate, { params, body: input })
    expect(fact).toMatchObject({ ground: 'request', requestedOn: '2026-01-05', by: { name: 'Osoba Próbna' } })
    expect({ ...fact.reached, frozen: [] }).toEqual(preview.reached)
    expect(await tracesOf(agencyId, ofPerson)).toEqual([])
    expect(await counts()).toEqual(before)
    expect(fact.reached.frozen).toHaveLength(1)
    const [frozen] = fact.reached.frozen
    const { rows } = await withClient(test.ownerUrl, (client) =>
      client.query(`SELECT view, content_hash FROM report_corrections WHERE id = $1`, [frozen.id]),
    )
    expect(rows[0]).toMatchObject({ content_hash: frozen.hashAfter })
    expect(contentHash(rows[0].view)).toBe(frozen.hashAfter)
    expect(rows[0].view.healthSentence).toBe('Czekamy na odpowiedź Osoba usunięta.')

    expect(await ask(searchCandidates, { query: { search: 'usuni' } })).toEqual({ items: [] })
    const again = await send(test, contract.eraseCandidate, { call: { params, body: input }, headers })
    expect(refusal(again)).toEqual([409, 'privacy.already_erased'])
    const { revision } = await ask(getCandidacy, { params: { candidacyId } })
    const note = { call: { params: { candidacyId }, body: { revision, note: 'Zofia' } }, headers }
    expect(refusal(await send(test, changeCandidacy, note))).toEqual([409, 'candidacies.person_erased'])
    const { items } = await ask(contract.listErasures)
    expect(items).toMatchObject([{ id: fact.id, subjectId: candidateId }])
  })

  it('asks for the name, typed', async () => {
    const agency = await createAgency({ test })
    const params = { candidateId: (await givenPerson(agency)).candidateId }
    const typed = (confirmation: string) =>
      send(test, contract.eraseCandidate, {
        call: { params, body: { ...input, confirmation } },
        headers: agency.headers,
      })
    expect(refusal(await typed('Zofia'))).toEqual([422, 'privacy.name_differs'])
    expect((await typed('zofia  wyjatkowska')).statusCode).toBe(201)
  })

  it('leaves a namesake alone, and says that there is one', async () => {
    const agency = await createAgency({ test })
    const { headers, member, agencyId } = agency
    const { candidateId } = await givenPerson(agency)
    const { projectId } = await createProject({ test, member, status: 'active' })
    const twin = await givenCandidacy({
      test,
      headers,
      projectId,
      name: person.name,
      email: 'inna@poczta.test',
    })
    await summarise({ test, headers, candidacyId: twin.id, text: 'Zofia Wyjątkowska zna SAP.' })
    const call = { params: { candidateId } }
    expect((await send(test, contract.previewCandidateErasure, { call, headers })).json().hasNamesake).toBe(
      true,
    )
    await send(test, contract.eraseCandidate, { call: { ...call, body: input }, headers })
    expect(await tracesOf(agencyId, /Zofia Wyjątkowska/)).toEqual(['candidacies', 'candidates'])
    expect(await tracesOf(agencyId, /zofia\.wyjatkowska/)).toEqual([])
  })

  it('is not for consultants', async () => {
    const agency = await createAgency({ test })
    const { candidateId } = await givenPerson(agency)
    const { headers } = await createMember({ test, agencyId: agency.agencyId })
    const call = { params: { candidateId }, body: input }
    expect((await send(test, contract.eraseCandidate, { call, headers })).statusCode).toBe(403)
  })
})

/** A client’s person of an ended project, with a session on a phone, letters, and words about them. */
async function givenFormerContact() {
  const agency = await createAgency({ test })
  const { agencyId, headers, member } = agency
  const { projectId, contactIds } = await givenSentReport({ test, agency })
  const contactId = contactIds.commissioning
  const email = `roman.osobliwy-${contactId}@client.test`
  await withClient(test.ownerUrl, async (client) => {
    const own = [agencyId, contactId]
    await client.query(
      `UPDATE contacts SET name = 'Roman Osobliwy', email = $3, phone = '600 777 888', job_title = 'Dyrektor'
      WHERE agency_id = $1 AND id = $2`,
      [...own, email],
    )
    await client.query(
      `UPDATE mail_messages SET to_address = $3, raw = $4 WHERE agency_id = $1 AND contact_id = $2`,
      [...own, email, Buffer.from(`To: ${email}\r\n\r\nPanie Romanie`)],
    )
    await client.query(
      `UPDATE projects SET lead_promises = 'Obiecane Osobliwemu' WHERE agency_id = $1 AND id = $2`,
      [agencyId, projectId],
    )
    await client.query(
      `WITH who AS (INSERT INTO auth.contact_identities VALUES (gen_random_uuid(), $1, now()) RETURNING id)
      INSERT INTO auth.contact_sessions (id, identity_id, token_hash, created_at, last_seen_at, expires_at)
      SELECT gen_random_uuid(), id, $1, now(), now(), now() + interval '1 day' FROM who`,
      [email],
    )
  })
  const end = () =>
    withClient(test.ownerUrl, (client) =>
      client.query(`UPDATE projects SET status = 'filled' WHERE agency_id = $1`, [agencyId]),
    )
  return { agencyId, headers, member, contactId, projectId, email, end }
}
const ofContactPerson = /osobliw|600.?777.?888/i

describe('the erasure of a contact', () => {
  it('waits for the running projects, then reaches letters, sessions and words', async () => {
    const { agencyId, headers, contactId, email, end } = await givenFormerContact()
    const params = { contactId }
    const body = { ground: 'request', confirmation: 'Roman Osobliwy' }
    const erase = () => send(test, contract.eraseContact, { call: { params, body }, headers })
    const preview = await send(test, contract.previewContactErasure, { call: { params }, headers })
    expect(preview.json()).toMatchObject({ name: 'Roman Osobliwy', runningProjects: ['Kontroler finansowy'] })
    expect(refusal(await erase())).toEqual([409, 'clients.contact_in_projects'])
    expect(await tracesOf(agencyId, ofContactPerson)).toContain('contacts')

    await end()
    const fact = (await erase()).json()
    expect(fact).toMatchObject({ subjectKind: 'contact', reached: { sessions: 1 } })
    expect(fact.reached.letters).toBeGreaterThan(0)
    expect(await tracesOf(agencyId, ofContactPerson)).toEqual([])
    const { rows } = await withClient(test.ownerUrl, (client) =>
      client.query(`SELECT FROM auth.contact_identities WHERE email = $1`, [email]),
    )
    expect(rows).toEqual([])
  })

  it('leaves the sessions where another agency knows the same address', async () => {
    const { headers, contactId, email, end } = await givenFormerContact()
    const other = await givenFormerContact()
    await withClient(test.ownerUrl, (client) =>
      client.query(`UPDATE contacts SET email = $1 WHERE id = $2`, [email, other.contactId]),
    )
    await end()
    const call = { params: { contactId }, body: { ground: 'request', confirmation: 'Roman Osobliwy' } }
    expect((await send(test, contract.eraseContact, { call, headers })).json().reached.sessions).toBe(0)
  })
})
