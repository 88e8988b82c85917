import fastify from 'fastify'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { handleError } from './errorHandler.ts'
import { shapedAnswers } from './shapedAnswers.ts'

const person = z.object({ id: z.uuid(), name: z.string().nullable(), at: z.iso.datetime().optional() })
const contract = z.object({
  people: z.array(z.discriminatedUnion('kind', [z.object({ kind: z.literal('one'), ...person.shape })])),
})

async function answered(answer: unknown) {
  const app = fastify()
  app.setSerializerCompiler(shapedAnswers)
  app.setErrorHandler(handleError)
  app.get('/', { schema: { response: { 200: contract } } }, async () => answer)
  const { statusCode, body } = await app.inject('/')
  await app.close()
  return { statusCode, body: JSON.parse(body) }
}

const one = { kind: 'one', id: '01900000-0000-7000-8000-000000000001', name: null }

it('leaves out whatever the contract does not name, at every depth', async () => {
  const { statusCode, body } = await answered({ people: [{ ...one, secret: 'x' }], other: 1 })
  expect([statusCode, body]).toEqual([200, { people: [one] }])
})

it.each([
  ['a part that is missing', { people: [{ kind: 'one', id: one.id }] }],
  ['a part of another type', { people: [{ ...one, name: 5 }] }],
  ['a kind that nobody knows', { people: [{ ...one, kind: 'two' }] }],
  ['nothing', null],
])('answers by no half of it: %s', async (_, answer) => {
  expect((await answered(answer)).statusCode).toBe(500)
})
