import type { PersonKind } from '@rytm/contract/privacy.words.ts'
import { type PersonTraces, withoutPerson } from '@rytm/domain/candidates/erasure.ts'
import { redactImports } from '#modules/imports/imports.erasure.usecases.ts'
import { dropLettersNaming } from '#modules/mail/mail.erasure.usecases.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import { type EmptiedRows, redactRows } from '#platform/erasure/redactRows.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { nearnessOf } from './privacy.namesakes.queries.ts'

interface Reach {
  agencyId: AgencyId
  person: { kind: PersonKind; id: string }
  traces: PersonTraces
  label: string
  /** Projects in which the person was. */
  projectIds: string[]
  /** Rows of the person that are emptied whole, and counted as such. */
  emptied: EmptiedRows
  dryRun: boolean
  tx: Tx
}

/** Wherever else an agency's things name a person: words of other rows, what was sent, stored letters, uploaded files. */
export async function reachEverywhere({
  agencyId,
  person,
  traces,
  label,
  projectIds,
  emptied,
  dryRun,
  tx,
}: Reach) {
  const { near, far, hasNamesake, others } = await nearnessOf({
    agencyId,
    person: { ...person, name: traces.name },
    projectIds,
    tx,
  })
  const own = { agencyId, traces, label, tx, dryRun }
  const redacted = await redactRows({ ...own, emptied, ownProjectIds: projectIds, near, far, others })
  const cleanNear = (text: string) => withoutPerson({ text, traces, nearness: near, label })
  const cleanFar = (text: string) => withoutPerson({ text, traces, nearness: far, others, label })
  const letters = await dropLettersNaming({
    agencyId,
    projectIds,
    withWords: redacted.projectIds,
    namesNear: (text) => cleanNear(text) !== text,
    namesFar: (text) => cleanFar(text) !== text,
    contactId: person.kind === 'contact' ? person.id : undefined,
    dryRun,
    tx,
  })
  const imports = await redactImports({ agencyId, clean: cleanFar, dryRun, tx })
  return { mentions: redacted.rows, frozen: redacted.frozen, letters, imports, hasNamesake }
}
