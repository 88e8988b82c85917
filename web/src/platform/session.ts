import { defineEndpoint } from '@rytm/contract/endpoint.ts'
import { language } from '@rytm/contract/kernel.ts'
import { type Permission, permissions, roleSchema } from '@rytm/contract/permissions.ts'
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { endpointQuery } from './queries.ts'

const session = z.object({
  user: z.object({ id: z.string(), name: z.string(), email: z.string(), language }),
  agency: z.object({ id: z.string(), name: z.string(), zone: z.string() }).nullable(),
  role: roleSchema.nullable(),
  permissions: z.array(z.enum(permissions as [Permission, ...Permission[]])),
})
export type Session = z.infer<typeof session>

const sessionEndpoint = defineEndpoint({
  name: 'people.session',
  summary: 'Who is signed in, where, and what they may do',
  method: 'GET',
  path: '/api/session',
  auth: 'user',
  response: session,
})

export const sessionQuery = endpointQuery(sessionEndpoint)

/** Inside `_workspace` the session is always there: the layout route loads it first. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery)
  if (data === undefined) throw new Error('useSession is for screens of the workspace')
  return data
}

export function useMay(permission: Permission): boolean {
  return useSession().permissions.includes(permission)
}

const defaultZone = 'Europe/Warsaw'

/** The agency's zone: due times are said in it wherever the reader sits. */
export function useAgencyZone(): string {
  const { data } = useQuery({ ...sessionQuery, enabled: false })
  return data?.agency?.zone ?? defaultZone
}
