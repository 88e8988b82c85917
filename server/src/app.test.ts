import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '#testing/testApp.ts'

let test: TestApp

beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

it('the reference runs and asks only what comes from here', async () => {
  const page = await test.inject({ method: 'GET', url: '/api/docs/' })
  const policy = String(page.headers['content-security-policy'])
  const [, nonce = ''] = /'nonce-([^']+)'/.exec(policy) ?? []
  expect(policy).toContain(`script-src 'self' 'nonce-${nonce}'`)
  expect(policy).toContain("connect-src 'self'")
  expect(policy).toContain("frame-ancestors 'none'")
  const scripts = page.body.match(/<script[^>]*>/g) ?? []
  expect(scripts.length).toBeGreaterThan(0)
  expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([])
})

it('no copy of an answer is kept on the way', async () => {
  for (const url of ['/api/session', '/api/clients', '/api/projects/x']) {
    const { headers } = await test.inject({ method: 'GET', url })
    expect([url, headers['cache-control']]).toEqual([url, 'private, no-store'])
  }
})
