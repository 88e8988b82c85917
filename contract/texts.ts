import { letters, mostCharacters } from '@rytm/domain/texts/letterText.ts'
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { instant, language } from './kernel.ts'

/** As typed: lines, but nothing else that controls a screen. Whether its variables exist is the domain's to say. */
const letterText = z
  .string()
  .transform((text) => text.replaceAll('\r\n', '\n').trim())
  .pipe(
    z
      .string()
      .max(mostCharacters)
      .regex(/^[^\p{Cc}\u2028\u2029]*(\n[^\p{Cc}\u2028\u2029]*)*$/u),
  )

const ofLetter = z.object({ letter: z.enum(letters), language })
/** How an agency begins and ends a letter, as typed; empty for the words of the house. */
const wording = z.object({ opening: letterText, closing: letterText })
export type Wording = z.infer<typeof wording>

export const textTemplate = ofLetter.extend({
  opening: z.string(),
  closing: z.string(),
  /** Of what was read; a change that carries an older one is refused. 0: nothing was ever saved. */
  revision: z.number().int(),
  savedAt: instant.nullable(),
  savedBy: z.string().nullable(),
  house: z.object({ opening: z.string(), closing: z.string() }),
})
export type TextTemplate = z.infer<typeof textTemplate>

export const textInput = ofLetter.extend(wording.shape)
export type TextInput = z.infer<typeof textInput>

const refusals = ['texts.unknown_variable', 'texts.stray_brace'] as const

export const listTexts = defineEndpoint({
  name: 'texts.list',
  summary:
    'How the agency begins and ends each letter to clients, in each language, beside the words of the house',
  method: 'GET',
  path: '/api/text-templates',
  auth: 'member',
  permission: 'agency.read',
  response: z.object({ items: z.array(textTemplate) }),
})

export const saveText = defineEndpoint({
  name: 'texts.save',
  summary: 'Word a letter in one language; letters that wait or were sent keep the words they were sent with',
  method: 'PUT',
  path: '/api/text-templates',
  auth: 'member',
  permission: 'agency.settings',
  body: textInput.extend({ revision: z.int32().min(0) }),
  response: textTemplate,
  errors: [...refusals, 'texts.changed_meanwhile'],
})

export const previewText = defineEndpoint({
  name: 'texts.preview',
  summary: 'The letter of an invented project with these words, as it would look; nothing is saved',
  method: 'POST',
  path: '/api/text-templates/preview',
  auth: 'member',
  permission: 'agency.settings',
  body: textInput,
  response: z.object({ fromName: z.string(), subject: z.string(), html: z.string() }),
  errors: refusals,
})
