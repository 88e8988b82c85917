import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handleError } from './errorHandler.ts'
import { refuseOtherSites } from './sameOrigin.ts'
import { registerWorkspace } from './workspace.ts'

let app: FastifyInstance
let outside: string

beforeAll(async () => {
  outside = mkdtempSync(join(tmpdir(), 'rytm-workspace-'))
  writeFileSync(join(outside, 'secret.txt'), 'not for browsers')
  const folder = join(outside, 'dist')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<p>the workspace</p>')
  writeFileSync(join(folder, 'assets', 'start-a1b2.js'), 'plain')
  writeFileSync(join(folder, 'assets', 'start-a1b2.js.br'), 'compressed')
  app = fastify()
  app.setErrorHandler(handleError)
  refuseOtherSites({ app, publicUrl: 'https://rytm.example.test' })
  app.post('/api/deed', () => 'done')
  await registerWorkspace({ app, folder })
})
afterAll(async () => {
  await app.close()
  rmSync(outside, { recursive: true })
})

describe('the workspace', () => {
  it.each(['/', '/projects', '/clients/019b', '/c-level?tab=c'])('is the page at %s', async (url) => {
    const answer = await app.inject(url)
    expect([answer.statusCode, answer.body]).toEqual([200, '<p>the workspace</p>'])
    expect(answer.headers['cache-control']).toBe('no-cache')
    expect(answer.headers['content-security-policy']).toContain(
      "default-src 'self'; style-src 'self' 'unsafe-inline'",
    )
    expect(answer.headers['content-security-policy']).not.toMatch(/script-src|unsafe-eval/)
  })

  it.each(['/api/none', '/c/none', '/c', '/assets/gone.js'])('is not the page at %s', async (url) => {
    const answer = await app.inject(url)
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'http.not_found'])
  })

  it('sends its assets compressed and lets them be kept for ever', async () => {
    const url = '/assets/start-a1b2.js'
    const answer = await app.inject({ url, headers: { 'accept-encoding': 'br' } })
    expect(answer.headers).toMatchObject({ 'content-encoding': 'br' })
    expect(answer.headers['cache-control']).toContain('immutable')
    expect(answer.body).toBe('compressed')
    expect((await app.inject(url)).body).toBe('plain')
  })

  it.each(['/..%2fsecret.txt', '/assets/..%2f..%2fsecret.txt', '/%2e%2e/secret.txt'])(
    'gives nothing outside its folder: %s',
    async (url) => expect((await app.inject(url)).body).not.toContain('not for browsers'),
  )
})

describe('a request that changes something', () => {
  const deed = async (headers: Record<string, string>) =>
    (await app.inject({ method: 'POST', url: '/api/deed', headers })).statusCode

  it.each<[string, Record<string, string>, number]>([
    ['from a page of this site', { 'sec-fetch-site': 'same-origin', origin: 'null' }, 200],
    ['from the public address', { origin: 'https://rytm.example.test' }, 200],
    ['from the address that was asked', { origin: 'http://10.0.0.5:3000', host: '10.0.0.5:3000' }, 200],
    ['from a program', {}, 200],
    ['from another site', { 'sec-fetch-site': 'cross-site', origin: 'https://rytm.example.test' }, 403],
    ['from a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }, 403],
    ['with the origin of another site', { origin: 'https://evil.test' }, 403],
    ['from nowhere', { origin: 'null' }, 403],
  ])('%s', async (_, headers, status) => {
    expect(await deed(headers)).toBe(status)
  })
})
