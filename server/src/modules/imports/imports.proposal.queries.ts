import { createHash } from 'node:crypto'
import { type ImportDefaults, importDefaults, importField } from '@rytm/contract/imports.ts'
import { headersFingerprint } from '@rytm/domain/imports/headersFingerprint.ts'
import { suggestDefaults } from '@rytm/domain/imports/suggestDefaults.ts'
import { suggestMapping } from '@rytm/domain/imports/suggestMapping.ts'
import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { memberships } from '#modules/people/people.tables.ts'
import { defaultPlannedWeeks } from '#modules/projects/projects.constants.ts'
import type { CsvTable } from '#platform/csv/readCsv.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { findMapping } from './imports.repository.ts'
import type { StoredMapping } from './imports.types.ts'

interface Proposal {
  headersFingerprint: string
  mapping: StoredMapping
  defaults: ImportDefaults
}

/** What was chosen for the last file with these headers, else what headers and cells suggest. */
export async function proposeMapping({
  table,
  member,
  tx,
}: {
  table: CsvTable
  member: Member
  tx: Tx
}): Promise<Proposal> {
  // Hashed: headers may be longer than what an index takes.
  const fingerprint = createHash('sha256').update(headersFingerprint(table.headers)).digest('hex')
  const known = await recall({ fingerprint, table, member, tx })
  return { headersFingerprint: fingerprint, ...(known ?? suggest({ table, member })) }
}

type Recalled = Omit<Proposal, 'headersFingerprint'>

const remembered = z.object({ mapping: z.array(importField), defaults: importDefaults })

async function recall({
  fingerprint,
  table,
  member,
  tx,
}: {
  fingerprint: string
  table: CsvTable
  member: Member
  tx: Tx
}): Promise<Recalled | undefined> {
  const row = await findMapping({ agencyId: member.agencyId, headersFingerprint: fingerprint, tx })
  const parsed = remembered.safeParse(row)
  if (!parsed.success || parsed.data.mapping.length !== table.headers.length) return undefined
  const { mapping, defaults } = parsed.data
  const leadConsultantId = await presentConsultant({ memberId: defaults.leadConsultantId, member, tx })
  return {
    mapping: { fields: mapping, source: 'remembered' },
    defaults: { ...defaults, leadConsultantId },
  }
}

/** Who led the last import may have left the agency. */
async function presentConsultant({
  memberId,
  member,
  tx,
}: {
  memberId: string | null
  member: Member
  tx: Tx
}) {
  if (memberId === null) return null
  const [found] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        eq(memberships.agencyId, member.agencyId),
        eq(memberships.id, memberId),
        isNull(memberships.endedAt),
      ),
    )
  return found?.id ?? member.memberId
}

function suggest({ table, member }: { table: CsvTable; member: Member }): Recalled {
  const { headers, rows } = table
  const fields = suggestMapping({ headers, sampleRows: rows.map(({ cells }) => cells) }).map(
    ({ field }) => field,
  )
  const { currency, period, basis } = suggestDefaults({ headers, mapping: fields })
  return {
    mapping: { fields, source: 'suggested' },
    defaults: {
      clientName: null,
      currency,
      period: period ?? null,
      basis: basis ?? null,
      contractType: null,
      workMode: null,
      language: member.language,
      plannedWeeks: defaultPlannedWeeks,
      leadConsultantId: member.memberId,
    },
  }
}
