import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { uploadImport } from '@rytm/contract/imports.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createAgency, type TestAgency } from '#testing/factories.ts'
import { upload } from '#testing/importFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'

const megabyte = 1024 * 1024

let test: TestApp
let agency: TestAgency
beforeAll(async () => {
  test = await createTestApp()
  agency = await createAgency({ test })
  await test.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => test.close())

const head =
  '--b\r\ncontent-disposition: form-data; name="file"; filename="oferty.csv"\r\n\r\nFirma;Stanowisko\r\n'
const megabyteOfRows = Buffer.alloc(megabyte, 'Huta;Spawacz\r\n')

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

function heldBytes() {
  collectGarbage()
  return process.memoryUsage().arrayBuffers
}

/** Over a real connection, piece by piece; memory is looked at after every tenth, without what only waits to be collected. */
async function send({ megabytes }: { megabytes: number }) {
  const { port } = test.app.server.address() as AddressInfo
  const headers = { ...agency.headers, 'content-type': 'multipart/form-data; boundary=b' }
  const sending = request({ port, host: '127.0.0.1', path: uploadImport.path, method: 'POST', headers })
  const answered = once(sending, 'response') as Promise<[IncomingMessage]>
  const before = heldBytes()
  let most = 0
  sending.write(head)
  for (let sent = 0; sent < megabytes; sent += 1) {
    if (!sending.write(megabyteOfRows)) await once(sending, 'drain')
    if (sent % 10 === 9) most = Math.max(most, heldBytes() - before)
  }
  sending.end('\r\n--b--\r\n')
  const [answer] = await answered
  const body = Buffer.concat(await answer.toArray()).toString()
  return { status: answer.statusCode, code: JSON.parse(body).code, mostMegabytes: most / megabyte }
}

it('a table of 50 MB is refused, never held whole, and the server goes on', async () => {
  const { mostMegabytes, ...answer } = await send({ megabytes: 50 })
  expect(answer).toEqual({ status: 413, code: 'http.too_large' })
  expect(mostMegabytes).toBeLessThan(30)
  const { headers } = agency
  expect((await upload({ test, headers, content: 'Firma;Stanowisko\nHuta;Spawacz' })).statusCode).toBe(201)
})
