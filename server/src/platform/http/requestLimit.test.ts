import fastify from 'fastify'
import { expect, it } from 'vitest'
import { handleError } from './errorHandler.ts'
import { limitRequests } from './requestLimit.ts'

it('refuses an address that asks too often, and no other', async () => {
  const app = fastify()
  app.setErrorHandler(handleError)
  await limitRequests({ app, requestsPerMinute: 2 })
  app.get('/api/deed', () => 'done')
  const ask = (remoteAddress: string) => app.inject({ url: '/api/deed', remoteAddress })
  await ask('192.0.2.1')
  expect((await ask('192.0.2.1')).statusCode).toBe(200)
  const refused = await ask('192.0.2.1')
  expect(refused.json()).toMatchObject({ status: 429, code: 'http.too_many_requests' })
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  expect((await ask('192.0.2.2')).statusCode).toBe(200)
  await app.close()
})

it('takes the addresses of one IPv6 network for one', async () => {
  const app = fastify()
  app.setErrorHandler(handleError)
  await limitRequests({ app, requestsPerMinute: 2 })
  app.get('/api/deed', () => 'done')
  const ask = async (remoteAddress: string) =>
    (await app.inject({ url: '/api/deed', remoteAddress })).statusCode
  expect([await ask('2001:db8::1'), await ask('2001:db8::2'), await ask('2001:db8::3')]).toEqual([
    200, 200, 429,
  ])
  expect(await ask('2001:db8:0:1::1')).toBe(200)
  await app.close()
})
