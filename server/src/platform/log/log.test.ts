import { DrizzleQueryError } from 'drizzle-orm'
import fastify from 'fastify'
import { expect, it } from 'vitest'
import { createLog } from './log.ts'

const secret = 'token-of-a-link'

function listening() {
  const lines: string[] = []
  return { lines, log: createLog({ logLevel: 'info' }, { write: (line) => lines.push(line) }) }
}

it('a log of requests keeps the path and not what stands behind it', async () => {
  const { lines, log } = listening()
  const app = fastify({ loggerInstance: log })
  app.get('/reset-password', () => 'a page')
  await app.inject(`/reset-password?token=${secret}`)
  await app.close()
  expect(lines.join()).toContain('"url":"/reset-password"')
  expect(lines.join()).not.toContain(secret)
})

it('a failed query is logged without its parameters and without the row it met', () => {
  const { lines, log } = listening()
  const cause = Object.assign(new Error('duplicate key value violates unique constraint "users_email"'), {
    code: '23505',
    detail: `Key (email)=(${secret}) already exists.`,
  })
  log.error(
    { err: new DrizzleQueryError('insert into users values ($1)', [secret], cause) },
    'request failed',
  )
  const [line = ''] = lines
  expect(JSON.parse(line).err).toMatchObject({
    message:
      'failed query: duplicate key value violates unique constraint "users_email": insert into users values ($1)',
    code: '23505',
    stack: expect.stringContaining('    at '),
  })
  expect(line).not.toContain(secret)
})
