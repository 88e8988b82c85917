declare const brand: unique symbol

/** The agency that a transaction belongs to. Only a session, a key or a listed look-up function yields one. */
export type AgencyId = string & { readonly [brand]: 'AgencyId' }

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export function toAgencyId(value: string): AgencyId {
  return requireUuid(value) as AgencyId
}

/** For an id that becomes part of a statement's text. */
export function requireUuid(value: string): string {
  if (!uuid.test(value)) throw new Error('An id must be a UUID in lower case')
  return value
}
