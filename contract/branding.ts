import { readColour } from '@rytm/domain/branding/contrast.ts'
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { language } from './kernel.ts'

export const logoFormats = ['png', 'jpg'] as const

const colour = z
  .string()
  .toLowerCase()
  .refine((text) => readColour(text) !== undefined, { message: 'branding.no_colour' })

/** One line: what stands at the foot of a letter is not a second letter. */
const footerLine = z
  .string()
  .trim()
  .max(240)
  .refine((text) => /^[^\p{Cc}\u2028\u2029]*$/u.test(text), { message: 'fields.invalid' })

/** As a mail program shows it before the address: no address in it, so that nobody can pretend another one. */
const senderName = z
  .string()
  .trim()
  .max(80)
  .refine((text) => /^[^\p{Cc}\u2028\u2029<>@"]*$/u.test(text), { message: 'branding.no_sender_name' })

export const brandingInput = z.object({
  /** Null: the colour of Rytm. */
  accent: colour.nullable(),
  /** Empty: none in that language. */
  footer: z.object({ pl: footerLine, en: footerLine }),
  /** Empty: the name of the agency. */
  senderName,
})
export type BrandingInput = z.infer<typeof brandingInput>

export const brandingView = brandingInput.extend({
  agencyName: z.string(),
  /** Of what was read, without the logo; a change that carries an older one is refused. 0: nothing was ever saved. */
  revision: z.number().int(),
  logo: z
    .object({
      format: z.enum(logoFormats),
      bytes: z.number().int(),
      width: z.number().int(),
      height: z.number().int(),
      /** Changes with the picture. */
      version: z.string(),
      /** A heavy one is on papers only: the client's pages stay light. */
      shownOnPages: z.boolean(),
    })
    .nullable(),
})
export type BrandingView = z.infer<typeof brandingView>

export const getBranding = defineEndpoint({
  name: 'branding.get',
  summary: 'Colour, logo, footer and sender name of the agency',
  method: 'GET',
  path: '/api/branding',
  auth: 'member',
  permission: 'agency.read',
  response: brandingView,
})

export const saveBranding = defineEndpoint({
  name: 'branding.save',
  summary:
    'Change colour, footer and sender name; the colour is kept as chosen and moved where it could not be read',
  method: 'PUT',
  path: '/api/branding',
  auth: 'member',
  permission: 'agency.settings',
  body: brandingInput.extend({ revision: z.int32().min(0) }),
  response: brandingView,
  errors: ['branding.changed_meanwhile'],
})

export const addLogo = defineEndpoint({
  name: 'branding.add_logo',
  summary: 'Put a logo (PNG or JPEG, at most 500 kB) in place of the one there',
  method: 'POST',
  path: '/api/branding/logo',
  auth: 'member',
  permission: 'agency.settings',
  input: 'upload',
  response: brandingView,
  status: 201,
  errors: [
    'branding.logo_missing',
    'branding.logo_refused',
    'branding.logo_too_large',
    'branding.logo_size_refused',
    'http.too_large',
  ],
})

export const removeLogo = defineEndpoint({
  name: 'branding.remove_logo',
  summary: 'Take the logo away',
  method: 'DELETE',
  path: '/api/branding/logo',
  auth: 'member',
  permission: 'agency.settings',
  status: 204,
})

export const downloadLogo = defineEndpoint({
  name: 'branding.logo',
  summary: 'The logo, as an attachment',
  method: 'GET',
  path: '/api/branding/logo',
  auth: 'member',
  permission: 'agency.read',
  query: z.object({ version: z.string().max(40).optional() }),
  output: 'file',
})

export const previewBranding = defineEndpoint({
  name: 'branding.preview',
  summary: 'A letter and a paper of an invented project, as they would look; nothing is saved',
  method: 'POST',
  path: '/api/branding/preview',
  auth: 'member',
  permission: 'agency.settings',
  body: brandingInput.extend({ language }),
  response: z.object({
    mail: z.object({ fromName: z.string(), subject: z.string(), html: z.string() }),
    /** The first page as SVG. */
    paper: z.string(),
  }),
})
