import type { z } from 'zod'
import type { Permission } from './permissions.ts'

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/**
 * Who may call an endpoint: `public` (nobody signed in; on a short checked list), `user` (a signed-in person,
 * no agency needed), `member` (a signed-in person acting in an agency, with `permission`).
 */
export type EndpointAuth = 'public' | 'user' | 'member'

export interface EndpointDefinition {
  name: string
  summary: string
  method: HttpMethod
  path: string
  auth: EndpointAuth
  permission?: Permission
  params?: z.ZodType
  query?: z.ZodType
  body?: z.ZodType
  response?: z.ZodType
  status?: 200 | 201 | 202 | 204
  /** `json` unless said: `upload` takes one multipart file, `file` answers with bytes, `stream` with events. */
  input?: 'json' | 'upload'
  output?: 'json' | 'file' | 'stream'
  errors?: readonly string[]
}

/** Declares one endpoint; the server registers it, the workspace calls it, OpenAPI and the checks read it. */
export function defineEndpoint<const D extends EndpointDefinition>(definition: D): D {
  return definition
}

type Output<S> = S extends z.ZodType ? z.output<S> : undefined
type Input<S> = S extends z.ZodType ? z.input<S> : undefined

export type ParamsOf<D extends EndpointDefinition> = Output<D['params']>
export type QueryOf<D extends EndpointDefinition> = Output<D['query']>
export type BodyOf<D extends EndpointDefinition> = Output<D['body']>
export type BodyInputOf<D extends EndpointDefinition> = Input<D['body']>
export type QueryInputOf<D extends EndpointDefinition> = Input<D['query']>
export type ResponseOf<D extends EndpointDefinition> = Output<D['response']>
