import type { Language } from '@rytm/contract/kernel.ts'
import type { ContactRole } from '@rytm/domain/projects/visibility.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'

/** One person of a client as one agency knows them; an e-mail address may belong to several. */
export interface PortalContact {
  agencyId: AgencyId
  contactId: string
  language: Language
  zone: string
}

/** Somebody who proved to own an e-mail address. */
export interface Visitor {
  sessionId: string
  identityId: string
  email: string
  contacts: PortalContact[]
}

/** A contact in a project that is open to them. */
export interface ProjectAccess {
  agencyId: AgencyId
  projectId: string
  portalId: string
  contactId: string
  roles: ContactRole[]
}

/** With which eyes a project is read. */
export type Look = Omit<ProjectAccess, 'portalId'> & { tx: Tx; clock: Clock }

export interface Site {
  publicUrl: string
  secretKey: string
}

export type CodeRefusal = 'wrong' | 'expired' | 'tooMany'
