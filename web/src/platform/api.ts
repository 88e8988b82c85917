import type {
  BodyInputOf,
  EndpointDefinition,
  ParamsOf,
  QueryInputOf,
  ResponseOf,
} from '@rytm/contract/endpoint.ts'
import { ApiProblem, problemOf } from './problem.ts'

type Part<Name extends string, Value> = [Value] extends [undefined]
  ? { [K in Name]?: undefined }
  : undefined extends Value
    ? { [K in Name]?: Value }
    : { [K in Name]: Value }
type QueryPart<Value> = [Value] extends [undefined]
  ? { query?: undefined }
  : object extends Value
    ? { query?: Value }
    : { query: Value }
type BodyPart<D extends EndpointDefinition> = D['input'] extends 'upload'
  ? { body: FormData | File }
  : Part<'body', BodyInputOf<D>>

export type CallInput<D extends EndpointDefinition> = Part<'params', ParamsOf<D>> &
  QueryPart<QueryInputOf<D>> &
  BodyPart<D> & {
    signal?: AbortSignal
    /** The browser finishes the request after the page is gone; only for small bodies (64 kB). */
    keepalive?: boolean
  }

type NoRequiredInput<D extends EndpointDefinition> = object extends CallInput<D> ? true : false
export type CallArguments<D extends EndpointDefinition> =
  NoRequiredInput<D> extends true ? [input?: CallInput<D>] : [input: CallInput<D>]

export type CallResult<D extends EndpointDefinition> = D['output'] extends 'file' ? Blob : ResponseOf<D>

interface LooseInput {
  params?: unknown
  query?: unknown
  body?: unknown
  signal?: AbortSignal
  keepalive?: boolean
}

/** Calls an endpoint of the contract on this origin; throws `ApiProblem` for every refusal. */
export async function call<D extends EndpointDefinition>(
  endpoint: D,
  ...[input]: CallArguments<D>
): Promise<CallResult<D>> {
  const loose: LooseInput = input ?? {}
  const response = await send(endpoint, loose)
  if (!response.ok) throw await problemOf(response)
  if (endpoint.output === 'file') return (await response.blob()) as CallResult<D>
  if (endpoint.response === undefined) return undefined as CallResult<D>
  return (await response.json()) as CallResult<D>
}

/** A file that may be large: told how much has come, and kept in pieces that the browser may put on disk. */
export async function receiveFile(
  endpoint: EndpointDefinition,
  { signal, onReceived }: { signal: AbortSignal; onReceived: (bytes: number) => void },
): Promise<Blob> {
  const response = await send(endpoint, { signal })
  if (!response.ok || !response.body) throw await problemOf(response)
  const pieces: Blob[] = []
  let received = 0
  for (const reader = response.body.getReader(); ; ) {
    const { done, value } = await reader.read()
    if (done) return new Blob(pieces)
    pieces.push(new Blob([value]))
    received += value.length
    onReceived(received)
  }
}

async function send(endpoint: EndpointDefinition, input: LooseInput): Promise<Response> {
  const { payload, headers } = payloadOf(input.body)
  try {
    return await fetch(urlOf(endpoint, input), {
      method: endpoint.method,
      credentials: 'same-origin',
      headers: { accept: 'application/json, application/problem+json', ...headers },
      ...(payload === undefined ? {} : { body: payload }),
      ...(input.signal === undefined ? {} : { signal: input.signal }),
      ...(input.keepalive ? { keepalive: true } : {}),
    })
  } catch (error) {
    if (input.signal?.aborted) throw error
    throw new ApiProblem({ status: 0, code: 'network' })
  }
}

function payloadOf(body: unknown): { payload?: BodyInit; headers: Record<string, string> } {
  if (body === undefined) return { headers: {} }
  if (body instanceof FormData) return { payload: body, headers: {} }
  if (body instanceof File) {
    const form = new FormData()
    form.append('file', body)
    return { payload: form, headers: {} }
  }
  return { payload: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
}

/** The address of an endpoint, for links to files as well as for `call`. */
export function urlOf(
  endpoint: EndpointDefinition,
  { params, query }: Pick<LooseInput, 'params' | 'query'>,
): string {
  const values = (params ?? {}) as Record<string, unknown>
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(values[name])),
  )
  const search = searchOf((query ?? {}) as Record<string, unknown>)
  return search === '' ? path : `${path}?${search}`
}

function searchOf(query: Record<string, unknown>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') continue
    for (const item of Array.isArray(value) ? value : [value]) search.append(name, String(item))
  }
  return search.toString()
}
