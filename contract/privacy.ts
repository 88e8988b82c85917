import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { calendarDate, id, idParams, instant, page, pageOf } from './kernel.ts'
import { erasureGrounds, personKinds, statedGrounds } from './privacy.words.ts'

export const foundPerson = z.object({
  kind: z.enum(personKinds),
  id,
  name: z.string(),
  email: z.string().nullable(),
  /** The client of a contact. */
  clientName: z.string().nullable(),
  /** Of a contact: no longer with the client. */
  removed: z.boolean(),
  projects: z.number().int(),
})
export type FoundPerson = z.infer<typeof foundPerson>

/** What an erasure reaches: a preview counts, afterwards it is what was done. */
export const reached = z.object({
  candidacies: z.number().int(),
  /** Candidacies that have not ended: their numbers stay where they are. */
  inPlay: z.number().int(),
  files: z.number().int(),
  /** Notes, notes for the client and summaries about the person. */
  texts: z.number().int(),
  permissions: z.number().int(),
  /** Rows of other things whose words name the person. */
  mentions: z.number().int(),
  letters: z.number().int(),
  imports: z.number().int(),
  sessions: z.number().int(),
  frozen: z.array(
    z.object({ table: z.string(), id: z.string(), hashBefore: z.string(), hashAfter: z.string() }),
  ),
})
export type Reached = z.infer<typeof reached>

export const erasurePreview = z.object({
  name: z.string(),
  reached,
  /** Somebody else has the same name: texts outside the person's own projects keep it. */
  hasNamesake: z.boolean(),
  /** Titles of running projects in which a contact has a role; they stand in the way. */
  runningProjects: z.array(z.string()),
})
export type ErasurePreview = z.infer<typeof erasurePreview>

export const erasureInput = z.object({
  ground: z.enum(statedGrounds),
  requestedOn: calendarDate.nullish(),
  /** The name, typed: nobody erases by a slip of the hand. */
  confirmation: z.string().trim().max(200),
})
export type ErasureInput = z.infer<typeof erasureInput>

export const erasureFact = z.object({
  id,
  subjectKind: z.enum(personKinds),
  subjectId: id,
  ground: z.enum(erasureGrounds),
  requestedOn: calendarDate.nullable(),
  reached,
  erasedAt: instant,
  /** Null: Rytm itself, when the time of keeping was over. */
  by: z.object({ id, name: z.string() }).nullable(),
})
export type ErasureFact = z.infer<typeof erasureFact>

const manage = { auth: 'member', permission: 'privacy.manage' } as const
const ofCandidate = { ...manage, params: idParams('candidateId') } as const
const ofContact = { ...manage, params: idParams('contactId') } as const
const erased = ['privacy.already_erased', 'privacy.name_differs'] as const

export const findPeople = defineEndpoint({
  ...manage,
  name: 'privacy.people',
  summary: 'Candidates and contacts whose data are kept, by a part of the name or the e-mail address',
  method: 'GET',
  path: '/api/personal-data/people',
  query: z.object({ search: z.string().trim().min(2).max(100) }),
  response: z.object({ items: z.array(foundPerson) }),
})

export const previewCandidateErasure = defineEndpoint({
  ...ofCandidate,
  name: 'privacy.previewCandidateErasure',
  summary: 'What the erasure of a candidate would remove, and what stays',
  method: 'GET',
  path: '/api/candidates/{candidateId}/erasure',
  response: erasurePreview,
  errors: ['privacy.already_erased'],
})

export const eraseCandidate = defineEndpoint({
  ...ofCandidate,
  name: 'privacy.eraseCandidate',
  summary: 'Erase a candidate everywhere; what is counted stays',
  method: 'POST',
  path: '/api/candidates/{candidateId}/erasure',
  body: erasureInput,
  response: erasureFact,
  status: 201,
  errors: erased,
})

export const previewContactErasure = defineEndpoint({
  ...ofContact,
  name: 'privacy.previewContactErasure',
  summary: 'What the erasure of a contact would remove, and what stands in the way',
  method: 'GET',
  path: '/api/contacts/{contactId}/erasure',
  response: erasurePreview,
  errors: ['privacy.already_erased'],
})

export const eraseContact = defineEndpoint({
  ...ofContact,
  name: 'privacy.eraseContact',
  summary: 'Erase a contact of a client everywhere; sessions end and links lead nowhere',
  method: 'POST',
  path: '/api/contacts/{contactId}/erasure',
  body: erasureInput,
  response: erasureFact,
  status: 201,
  errors: [...erased, 'clients.contact_in_projects'],
})

export const listErasures = defineEndpoint({
  ...manage,
  name: 'privacy.erasures',
  summary: 'Who was erased when and on what ground, newest first; without names',
  method: 'GET',
  path: '/api/personal-data/erasures',
  query: page,
  response: pageOf(erasureFact),
})
