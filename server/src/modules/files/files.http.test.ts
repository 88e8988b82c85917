import type { CandidateCard } from '@rytm/contract/candidacies.card.ts'
import * as contract from '@rytm/contract/files.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenCandidacy, putFile } from '#testing/cardFactories.ts'
import { createAgency, type TestAgency } from '#testing/factories.ts'
import { docxFile, macroFile, pdfFile, pngFile } from '#testing/fileSamples.ts'
import { createProject } from '#testing/projectFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf, testEndpoint } from '#testing/testEndpoint.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

async function givenFile({ member, headers }: TestAgency) {
  const { projectId } = await createProject({ test, member })
  const { id: candidacyId } = await givenCandidacy({ test, headers, projectId })
  const add = (content: Buffer, name = 'CV Anna Próbna.pdf', purpose = 'cv') =>
    putFile({ test, headers, candidacyId, content, name, purpose })
  const card: CandidateCard = (await add(pdfFile)).json()
  return { candidacyId, fileId: card.files[0]?.id ?? '', add }
}

const arrange = async (agency: TestAgency) => {
  const { fileId } = await givenFile(agency)
  return { params: { fileId } }
}

testEndpoint('files.add', {
  endpoint: contract.addFile,
  test: () => test,
  arrange: async (agency) => {
    const { candidacyId } = await givenFile(agency)
    return { params: { candidacyId }, query: { purpose: 'cv' } }
  },
  refused: {
    'a body that is no form': { body: { file: 'x' } },
    'no body': { body: undefined },
    'a purpose that there is not': { query: { purpose: 'photo' } },
  },
})
testEndpoint('files.download', { endpoint: contract.downloadFile, test: () => test, arrange })
testEndpoint('files.remove', { endpoint: contract.removeFile, test: () => test, arrange })

async function given() {
  const agency = await createAgency({ test })
  const { headers } = agency
  const call = (endpoint: Parameters<typeof requestOf>[0]['endpoint'], params: Record<string, string>) =>
    test.inject(requestOf({ endpoint, call: { params }, headers }))
  return { ...(await givenFile(agency)), call }
}

describe('a file of a card', () => {
  it('is saved by the browser under its name and never opened', async () => {
    const { fileId, call } = await given()
    const answer = await call(contract.downloadFile, { fileId })
    expect(answer.rawPayload.equals(pdfFile)).toBe(true)
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition':
        'attachment; filename="CV Anna Probna.pdf"; filename*=UTF-8\'\'CV%20Anna%20Pr%C3%B3bna.pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    expect(answer.headers['cache-control']).toContain('no-store')
  })

  it('takes the place of the one before, of which nothing is kept', async () => {
    const { fileId, add, call } = await given()
    const card: CandidateCard = (await add(docxFile, 'cv.docx')).json()
    expect(card.files).toMatchObject([{ purpose: 'cv', format: 'docx', fileName: 'cv.docx' }])
    expect((await call(contract.downloadFile, { fileId })).statusCode).toBe(404)
  })

  it('stands beside the anonymised one', async () => {
    const { add } = await given()
    const card: CandidateCard = (await add(pngFile, 'a.png', 'cv_anonymised')).json()
    expect(card.files.map(({ purpose, format }) => [purpose, format])).toEqual([
      ['cv', 'pdf'],
      ['cv_anonymised', 'png'],
    ])
    expect(card.clientSees.file).toEqual({ format: 'png', bytes: pngFile.length })
  })

  it.each<[string, Buffer, number, string]>([
    ['a page', Buffer.from('<html><script>alert(1)</script>'), 422, 'files.format_refused'],
    ['a document with macros', macroFile, 422, 'files.format_refused'],
    ['nothing', Buffer.alloc(0), 400, 'files.missing'],
    ['more than 10 MB', Buffer.concat([pdfFile, Buffer.alloc(10 * 1024 * 1024)]), 413, 'http.too_large'],
  ])('is refused when it is %s, whatever it is called', async (_name, content, status, code) => {
    const { add } = await given()
    const answer = await add(content, 'cv.pdf')
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
  })

  it('is gone when it is taken off', async () => {
    const { fileId, call } = await given()
    expect((await call(contract.removeFile, { fileId })).statusCode).toBe(204)
    expect((await call(contract.downloadFile, { fileId })).statusCode).toBe(404)
  })

  it('may have any name at all', async () => {
    const { add, call } = await given()
    const name = `${'ż'.repeat(300)}"\u202E.pdf`
    const card: CandidateCard = (await add(pdfFile, name)).json()
    const answer = await call(contract.downloadFile, { fileId: card.files[0]?.id ?? '' })
    expect(answer.statusCode).toBe(200)
  })
})
