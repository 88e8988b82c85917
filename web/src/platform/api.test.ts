import { defineEndpoint } from '@rytm/contract/endpoint.ts'
import { afterEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { call, receiveFile, urlOf } from './api.ts'

const getClient = defineEndpoint({
  name: 'clients.get',
  summary: 'One client',
  method: 'GET',
  path: '/api/clients/{clientId}',
  auth: 'member',
  params: z.object({ clientId: z.string() }),
  query: z.object({ status: z.array(z.string()).optional(), cursor: z.string().optional() }),
  response: z.object({ id: z.string() }),
})
const rename = defineEndpoint({
  name: 'clients.rename',
  summary: 'Rename a client',
  method: 'PUT',
  path: '/api/clients/name',
  auth: 'member',
  body: z.object({ name: z.string() }),
  status: 204,
})

function answerWith(response: () => Response | Promise<Response>) {
  const fetching = vi.fn(async (_url: string, _init: RequestInit) => response())
  vi.stubGlobal('fetch', fetching)
  return fetching
}

afterEach(() => vi.unstubAllGlobals())

test('an address carries its parameters and only the filters that are set', () => {
  const input = { params: { clientId: 'a/b' }, query: { status: ['active', 'on hold'], cursor: undefined } }
  expect(urlOf(getClient, input)).toBe('/api/clients/a%2Fb?status=active&status=on+hold')
})

test('what was entered is sent as JSON, and an empty answer is nothing', async () => {
  const fetching = answerWith(() => new Response(null, { status: 204 }))
  expect(await call(rename, { body: { name: 'Acme' } })).toBeUndefined()
  expect(fetching.mock.calls[0]?.[1]).toMatchObject({
    method: 'PUT',
    body: '{"name":"Acme"}',
    headers: { 'content-type': 'application/json' },
  })
})

test('a refusal keeps its code and the fields that it names', async () => {
  const fields = [{ path: 'name', code: 'too_small', message: '' }]
  const body = { type: 'urn:x', title: 'x', status: 400, code: 'http.invalid_input', fields }
  answerWith(() => Response.json(body, { status: 400 }))
  await expect(call(rename, { body: { name: '' } })).rejects.toMatchObject({
    code: 'http.invalid_input',
    fields,
  })
})

test('an answer that is no problem document is unexpected', async () => {
  answerWith(() => new Response('<h1>Bad gateway</h1>', { status: 502 }))
  await expect(call(rename, { body: { name: 'A' } })).rejects.toMatchObject({
    code: 'unexpected',
    status: 502,
  })
})

test('a lost connection has its own code', async () => {
  answerWith(() => Promise.reject(new TypeError('Failed to fetch')))
  await expect(call(rename, { body: { name: 'A' } })).rejects.toMatchObject({ code: 'network', status: 0 })
})

test('what promises no answer is done once it was accepted', async () => {
  answerWith(() => new Response('', { status: 202 }))
  const askForLink = defineEndpoint({ ...rename, name: 'clients.ask', status: 202 })
  expect(await call(askForLink, { body: { name: 'x' } })).toBeUndefined()
})

test('a file tells how much of it has come, and one that breaks off is no file', async () => {
  const signal = new AbortController().signal
  const bodyOf = (end: (stream: ReadableStreamDefaultController<Uint8Array>) => void) =>
    new ReadableStream<Uint8Array>({
      start: (stream) => {
        stream.enqueue(new Uint8Array([80, 75]))
        stream.enqueue(new Uint8Array([3]))
        end(stream)
      },
    })
  const received: number[] = []
  const onReceived = (bytes: number) => received.push(bytes)
  answerWith(() => new Response(bodyOf((stream) => stream.close())))
  const file = await receiveFile(rename, { signal, onReceived })
  expect([...new Uint8Array(await file.arrayBuffer())]).toEqual([80, 75, 3])
  expect(received).toEqual([2, 3])
  answerWith(() => new Response(bodyOf((stream) => stream.error(new Error('broken off')))))
  await expect(receiveFile(rename, { signal, onReceived })).rejects.toThrow('broken off')
})
