import { getSession, type SessionView } from '@rytm/contract/people.session.ts'
import type { Permission } from '@rytm/contract/permissions.ts'
import { useQuery } from '@tanstack/react-query'
import { endpointQuery } from './queries.ts'

/** Somebody who is signed in; `agency` and `member` are null for those who belong to none. */
export type Session = SessionView & { user: NonNullable<SessionView['user']> }

/** Answers strangers too (`user` is null), so that pages outside the workspace may ask as well. */
export const sessionQuery = endpointQuery(getSession)

export function isSignedIn(view: SessionView): view is Session {
  return view.user !== null
}

/** Inside `_workspace` the session is always there: the layout route loads it first. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery)
  if (data === undefined || !isSignedIn(data)) throw new Error('useSession is for screens of the workspace')
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
