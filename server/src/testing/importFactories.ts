import { readFileSync } from 'node:fs'
import { runImport } from '@rytm/contract/imports.run.ts'
import { uploadImport } from '@rytm/contract/imports.ts'
import { importWork } from '#modules/imports/imports.jobs.ts'
import { performDue } from '#platform/jobs/claimedWork.ts'
import type { TestApp } from './testApp.ts'
import { requestOf } from './testEndpoint.ts'

/** Forty invented offers with the headers that a Polish job board exports. */
export const offersFixture = readFileSync(
  new URL('../../../domain/imports/fixtures/offers.csv', import.meta.url),
)

export const smallFile = [
  'Firma;Stanowisko;Miasto;Widełki',
  'Huta Próbna;Kontroler finansowy;Gdańsk;15 000 – 18 000 zł brutto',
  'Huta Próbna;Spawacz;Gdynia;40-52 zł/h brutto',
  'Stocznia Zmyślona;Planista;Szczecin;9-11k brutto',
].join('\n')

const boundary = 'boundary-of-the-tests'

/** A multipart form with one file, as a browser sends it. */
export function formWith({ content, name = 'oferty.csv' }: { content: string | Buffer; name?: string }) {
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/csv\r\n\r\n`
  return {
    payload: Buffer.concat([
      Buffer.from(head),
      Buffer.from(content as string),
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  }
}

interface By {
  test: TestApp
  headers: { cookie: string }
}

export function upload({ test, headers, ...file }: By & Parameters<typeof formWith>[0]) {
  return test.inject(requestOf({ endpoint: uploadImport, call: { raw: formWith(file) }, headers }))
}

export async function givenImport({ content = smallFile, ...by }: By & { content?: string | Buffer }) {
  const answer = await upload({ ...by, content })
  return answer.json<{ id: string; revision: number }>()
}

export function startImport({ test, headers, id, revision }: By & { id: string; revision: number }) {
  const call = { params: { importId: id }, body: { revision } }
  return test.inject(requestOf({ endpoint: runImport, call, headers }))
}

/** Does all the work that waits, as the background of the app would. */
export async function importWaiting({ test }: { test: TestApp }) {
  while ((await performDue({ kind: importWork(test), log: test.log })) > 0);
}
