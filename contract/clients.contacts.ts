import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { email, id, idParams, language, optionalShortText, phone, shortText } from './kernel.ts'

export const preferredChannels = ['phone', 'email', 'video', 'meeting'] as const

export const contactInput = z.object({
  name: shortText,
  email: email.nullish(),
  phone: phone.nullish(),
  jobTitle: optionalShortText.nullish(),
  language: language.default('pl'),
  /** As addressed in writing; null means the neutral greeting. */
  salutation: z.string().trim().max(100).nullish(),
  preferredChannel: z.enum(preferredChannels).default('phone'),
})
export type ContactInput = z.input<typeof contactInput>

export const contact = z.object({
  id,
  clientId: id,
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  jobTitle: z.string().nullable(),
  language,
  salutation: z.string().nullable(),
  preferredChannel: z.enum(preferredChannels),
})
export type Contact = z.infer<typeof contact>

const contactParams = z.object({ clientId: id, contactId: id })

export const createContact = defineEndpoint({
  name: 'clients.createContact',
  summary: 'Add a contact to a client',
  method: 'POST',
  path: '/api/clients/{clientId}/contacts',
  auth: 'member',
  permission: 'clients.write',
  params: idParams('clientId'),
  body: contactInput,
  response: contact,
  status: 201,
  errors: ['clients.email_taken'],
})

export const updateContact = defineEndpoint({
  name: 'clients.updateContact',
  summary: 'Change a contact',
  method: 'PUT',
  path: '/api/clients/{clientId}/contacts/{contactId}',
  auth: 'member',
  permission: 'clients.write',
  params: contactParams,
  body: contactInput,
  response: contact,
  errors: ['clients.email_taken'],
})

export const removeContact = defineEndpoint({
  name: 'clients.removeContact',
  summary: 'Remove a contact who is in no running project; what happened with them keeps their name',
  method: 'DELETE',
  path: '/api/clients/{clientId}/contacts/{contactId}',
  auth: 'member',
  permission: 'clients.write',
  params: contactParams,
  status: 204,
  errors: ['clients.contact_in_projects'],
})
