import { type AddressObject, simpleParser } from 'mailparser'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { findKeptLetters } from './mail.erasure.queries.ts'
import { countLettersTo, dropContent, dropLettersTo, readRaw } from './mail.erasure.repository.ts'

interface Letters {
  agencyId: AgencyId
  /** Projects in which the person was, and those whose words were changed. */
  projectIds: readonly string[]
  withWords: readonly string[]
  /** Whether a text of one of the projects, or of none, names the person; and one of any other project. */
  namesNear: (text: string) => boolean
  namesFar: (text: string) => boolean
  /** Whose letters go whole anyway. */
  contactId: string | undefined
  dryRun: boolean
  tx: Tx
}

/**
 * Stored letters that name a person lose their content. A paper attached to a letter cannot be read here: it says what
 * the letter says and what its view says, so letters of the projects in `withWords` go whole.
 */
export async function dropLettersNaming({ contactId, withWords, ...letters }: Letters): Promise<number> {
  const { agencyId, projectIds, namesNear, namesFar, dryRun, tx } = letters
  const mailIds: string[] = []
  for (const letter of await findKeptLetters({ agencyId, tx })) {
    if (contactId && letter.contactId === contactId) continue
    const isOf = (some: readonly string[]) => letter.projectIds.some((projectId) => some.includes(projectId))
    const names = letter.projectIds.length === 0 || isOf(projectIds) ? namesNear : namesFar
    if (isOf(withWords) || (await isNamed({ agencyId, mailId: letter.id, names, tx })))
      mailIds.push(letter.id)
  }
  if (!dryRun) await dropContent({ agencyId, mailIds, tx })
  return mailIds.length
}

async function isNamed({
  names,
  ...mail
}: {
  agencyId: AgencyId
  mailId: string
  names: (text: string) => boolean
  tx: Tx
}) {
  const raw = await readRaw(mail)
  return raw !== undefined && names(await wordsOf(raw))
}

async function wordsOf(raw: Buffer): Promise<string> {
  const { subject = '', text = '', html, to, attachments } = await simpleParser(raw)
  const addressees = [to ?? []].flat().map((object: AddressObject) => object.text)
  const files = attachments.map(({ filename = '' }) => filename)
  return [subject, text, html || '', ...addressees, ...files].join('\n')
}

interface ToContact {
  agencyId: AgencyId
  contactId: string
  tx: Tx
}

export function forgetLettersTo({ dryRun, ...to }: ToContact & { dryRun: boolean }): Promise<number> {
  return dryRun ? countLettersTo(to) : dropLettersTo(to)
}
