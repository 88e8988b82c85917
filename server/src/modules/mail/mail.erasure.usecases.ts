import { type AddressObject, simpleParser } from 'mailparser'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import {
  countLettersTo,
  dropContent,
  dropLettersTo,
  findKeptLetters,
  readRaw,
} from './mail.erasure.repository.ts'

interface Letters {
  agencyId: AgencyId
  projectIds: string[]
  /** Whether a text names the person. */
  names: (text: string) => boolean
  tx: Tx
}

/**
 * Stored letters that name a person lose their content. A paper attached to a letter cannot be read here: it says what
 * the letter says and what its view says, so letters of the projects in `withWords` go whole.
 */
export async function dropLettersNaming({
  withWords,
  dryRun,
  ...letters
}: Letters & { withWords: string[]; dryRun: boolean }): Promise<number> {
  const { agencyId, tx } = letters
  const mailIds: string[] = []
  for (const { id, projectId } of await findKeptLetters(letters)) {
    const isOfView = projectId !== null && withWords.includes(projectId)
    const raw = isOfView ? undefined : await readRaw({ agencyId, mailId: id, tx })
    if (isOfView || (raw && letters.names(await wordsOf(raw)))) mailIds.push(id)
  }
  if (!dryRun) await dropContent({ agencyId, mailIds, tx })
  return mailIds.length
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
