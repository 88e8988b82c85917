import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { idParams } from './kernel.ts'

const copy = {
  auth: 'member',
  permission: 'privacy.manage',
  method: 'POST',
  /** `html`: a page that the person can read and print. */
  query: z.object({ format: z.enum(['json', 'html']) }),
  output: 'file',
  errors: ['privacy.already_erased', 'privacy.copy_needs_owner'],
} as const

export const copyCandidateData = defineEndpoint({
  ...copy,
  name: 'privacy.copyCandidateData',
  summary: 'All that is kept of a candidate, for the candidate (GDPR art. 15)',
  path: '/api/candidates/{candidateId}/data-copy',
  params: idParams('candidateId'),
})

export const copyContactData = defineEndpoint({
  ...copy,
  name: 'privacy.copyContactData',
  summary: 'All that is kept of a contact, for the contact (GDPR art. 15)',
  path: '/api/contacts/{contactId}/data-copy',
  params: idParams('contactId'),
})
