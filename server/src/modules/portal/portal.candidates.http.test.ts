import { getCandidateCard } from '@rytm/contract/candidacies.card.ts'
import { endCandidacy } from '@rytm/contract/candidacies.moves.ts'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { newId } from '#platform/ids/newId.ts'
import { withClient } from '#platform/postgres/roles.ts'
import { allowNaming, givenCandidacy, putFile, summarise } from '#testing/cardFactories.ts'
import { docxFile, pdfFile } from '#testing/fileSamples.ts'
import {
  addContact,
  type Browser,
  givenOpenProject,
  type OpenProject,
  openBrowser,
  signIn,
} from '#testing/portalFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf } from '#testing/testEndpoint.ts'

let test: TestApp
let project: OpenProject
let reader: Browser
beforeAll(async () => {
  test = await createTestApp()
  project = await givenOpenProject({ test })
  reader = await readerWith('decision_maker')
})
afterAll(() => test.close())

async function readerWith(role: 'decision_maker' | 'interviewer') {
  const { email } = await addContact({ test, project, role })
  return signIn({ test, agencyId: project.agency.agencyId, email })
}

const name = 'Wirginia Zmyślona-Umowna'
const anyPartOfTheName = /wirgini|zmy[sś]lon|umown/i

async function givenPresented({ stage = 'presented', files = true } = {}) {
  const { headers } = project.agency
  const { id, publicNumber } = await givenCandidacy({
    test,
    headers,
    projectId: project.projectId,
    name,
    stage,
    email: `${newId(test)}@poczta.test`,
  })
  const by = { test, headers, candidacyId: id }
  await summarise({ ...by, text: 'Wirginia zna SAP. Kontakt do Zmyślonej: w@poczta.test' })
  if (files) {
    await putFile({ ...by, content: pdfFile, name: `${name}.pdf`, purpose: 'cv' })
    await putFile({ ...by, content: docxFile, name: `${name} (anon).docx`, purpose: 'cv_anonymised' })
  }
  const file = `/c/p/${project.portalId}/candidates/${publicNumber}/cv`
  return { by, publicNumber, file }
}

const page = async (browser = reader) => (await browser.get(`/c/p/${project.portalId}`)).body
/** The part of the page about one person. */
const cardOf = async (publicNumber: string) =>
  (await page()).split('<li>').find((part) => part.includes(publicNumber)) ?? ''

describe('a candidate who was put forward', () => {
  it('has a card without the name anywhere, and a file without it, before the permission', async () => {
    const { publicNumber, file } = await givenPresented()
    const card = await cardOf(publicNumber)
    expect(card).toContain(`${publicNumber} zna SAP. Kontakt do ${publicNumber}: ${publicNumber}`)
    expect(card).not.toMatch(anyPartOfTheName)
    const answer = await reader.get(file)
    expect(answer.rawPayload.equals(docxFile)).toBe(true)
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="CV ${publicNumber}.docx"; filename*=UTF-8''CV%20${publicNumber}.docx`,
    )
  })

  it('has the name, the whole summary and the CV after it, and none of them when it is withdrawn', async () => {
    const { by, publicNumber, file } = await givenPresented()
    await allowNaming(by)
    const card = await cardOf(publicNumber)
    expect(card).toContain(name)
    expect(card).toContain('Wirginia zna SAP. Kontakt do Zmyślonej')
    const named = await reader.get(file)
    expect(named.rawPayload.equals(pdfFile)).toBe(true)
    expect(named.headers['content-disposition']).toContain(
      `filename="CV Wirginia Zmyslona-Umowna ${publicNumber}.pdf"`,
    )
    await allowNaming({ ...by, answer: 'withdrawn' })
    expect(await cardOf(publicNumber)).not.toMatch(anyPartOfTheName)
    expect((await reader.get(file)).headers['content-disposition']).toContain(`CV ${publicNumber}.docx`)
  })

  it('has no file before the permission where nobody made an anonymised one', async () => {
    const { by, publicNumber, file } = await givenPresented({ files: false })
    await putFile({ ...by, content: pdfFile, name: `${name}.pdf`, purpose: 'cv' })
    expect(await cardOf(publicNumber)).not.toContain('/cv"')
    expect((await reader.get(file)).statusCode).toBe(404)
    await allowNaming(by)
    expect((await reader.get(file)).statusCode).toBe(200)
  })

  it('is not there before the presentation and after the end', async () => {
    const early = await givenPresented({ stage: 'qualified' })
    const { by, publicNumber, file } = await givenPresented()
    const reasons = [{ code: 'pay', decidedBy: 'candidate', isPrimary: true }]
    const call = { params: { candidacyId: by.candidacyId }, body: { revision: 2, reasons } }
    const ended = await test.inject(requestOf({ endpoint: endCandidacy, call, headers: by.headers }))
    expect(ended.statusCode).toBe(201)
    for (const gone of [early, { publicNumber, file }]) {
      expect(await cardOf(gone.publicNumber)).toBe('')
      expect((await reader.get(gone.file)).statusCode).toBe(404)
    }
  })

  it('is shown to no interviewer, no stranger and nobody of another project', async () => {
    const { publicNumber, file } = await givenPresented()
    const interviewer = await readerWith('interviewer')
    expect(await page(interviewer)).not.toContain(publicNumber)
    expect((await interviewer.get(file)).statusCode).toBe(404)
    expect((await openBrowser({ test }).get(file)).statusCode).toBe(401)
    const other = await givenOpenProject({ test, agency: project.agency, client: project.client })
    const moved = file.replace(project.portalId, other.portalId)
    expect((await reader.get(moved)).statusCode).toBe(404)
  })
})

describe('an answer to a card', () => {
  const form = (publicNumber: string) => `/c/p/${project.portalId}/candidates/${publicNumber}/feedback`
  const answer = async (publicNumber: string, fields: Record<string, string>) =>
    reader.submit(await reader.get(form(publicNumber)), form(publicNumber), fields)
  const given = async (candidacyId: string) => {
    const call = { params: { candidacyId } }
    const { headers } = project.agency
    const card = await test.inject(requestOf({ endpoint: getCandidateCard, call, headers }))
    return card.json().feedback.map(({ kind, text }: { kind: string; text: string }) => [kind, text])
  }

  it('is written down once and stands on the page', async () => {
    const { by, publicNumber } = await givenPresented({ files: false })
    const fields = { kind: 'ask', text: 'Od kiedy ta osoba może zacząć?' }
    const sent = await answer(publicNumber, fields)
    expect([sent.statusCode, sent.headers.location]).toEqual([303, `/c/p/${project.portalId}#candidates`])
    await answer(publicNumber, fields)
    expect(await given(by.candidacyId)).toEqual([['ask', fields.text]])
    expect(await cardOf(publicNumber)).toContain(fields.text)
  })

  it('can be given again: the page tells the last one, the agency all of them', async () => {
    const { by, publicNumber } = await givenPresented({ files: false })
    await answer(publicNumber, { kind: 'keep', text: '' })
    test.clock.advance({ seconds: 1 })
    await answer(publicNumber, { kind: 'invite', text: 'Wtorek po 15' })
    expect(await given(by.candidacyId)).toEqual([
      ['invite', 'Wtorek po 15'],
      ['keep', ''],
    ])
    const card = await cardOf(publicNumber)
    expect(card).toContain('Zapraszamy na rozmowę')
    expect(card).not.toContain('wrócić do tej kandydatury')
  })

  it.each([
    ['a no without a reason', { kind: 'decline', text: ' ' }, 'Proszę napisać powód'],
    ['nothing that can be chosen', { kind: 'reject', text: 'x' }, 'Proszę wybrać odpowiedź'],
    ['a long text', { kind: 'ask', text: 'a'.repeat(2001) }, 'najwyżej 2000'],
    ['a protected trait', { kind: 'decline', text: 'Jest w ciąży' }, 'nie może decydować'],
  ])('is given back as typed: %s', async (_, fields, words) => {
    const { by, publicNumber } = await givenPresented({ files: false })
    const back = await answer(publicNumber, fields)
    expect(back.statusCode).toBe(422)
    expect(back.body).toContain(words)
    expect(await given(by.candidacyId)).toEqual([])
  })

  it('that reads like a protected trait is kept only when said again', async () => {
    const { by, publicNumber } = await givenPresented({ files: false })
    const fields = { kind: 'decline', text: 'Jest w ciąży' }
    const asked = await answer(publicNumber, fields)
    expect((await reader.submit(asked, form(publicNumber), fields)).statusCode).toBe(303)
    expect(await given(by.candidacyId)).toEqual([['decline', fields.text]])
  })

  it('comes too late where the person is taken out at the same moment', async () => {
    const { by, publicNumber } = await givenPresented({ files: false })
    const written = await reader.get(form(publicNumber))
    const late = await withClient(test.ownerUrl, async (client) => {
      await client.query('BEGIN')
      await client.query('SELECT FROM projects WHERE id = $1 FOR UPDATE', [project.projectId])
      const sent = reader.submit(written, form(publicNumber), { kind: 'ask', text: 'Kiedy?' })
      const waits =
        'SELECT FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))'
      await vi.waitFor(async () => expect((await client.query(waits)).rowCount).toBe(1), { timeout: 10_000 })
      const erase = `UPDATE candidates SET erased_at = now() WHERE id = (SELECT candidate_id FROM candidacies WHERE id = $1)`
      await client.query(erase, [by.candidacyId])
      await client.query('COMMIT')
      return sent
    })
    expect(late.statusCode).toBe(404)
    expect(await given(by.candidacyId)).toEqual([])
  })

  it('is for nobody who does not see the card, and not for one that has been decided', async () => {
    const { publicNumber } = await givenPresented({ files: false })
    const interviewer = await readerWith('interviewer')
    expect((await interviewer.get(form(publicNumber))).statusCode).toBe(404)
    expect((await openBrowser({ test }).get(form(publicNumber))).statusCode).toBe(401)
    const accepted = await givenPresented({ stage: 'accepted', files: false })
    expect((await reader.get(form(accepted.publicNumber))).statusCode).toBe(404)
    expect((await reader.get(form('K-000'))).statusCode).toBe(404)
  })
})
