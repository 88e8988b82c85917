import type { ImportProblem } from '@rytm/contract/imports.check.ts'
import type { ProjectDraft } from '@rytm/domain/imports/draft.ts'
import { createClientIn } from '#modules/clients/clients.usecases.ts'
import { createProjectDraftIn } from '#modules/projects/projects.usecases.ts'
import type { Clock } from '#platform/clock/clock.ts'
import { searchText } from '#platform/db/searchText.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import { AppError } from '#platform/errors/appError.ts'
import type { Author } from '#platform/http/actor.ts'
import { projectInputOf } from './imports.drafts.queries.ts'
import { findClientIds, type RowWithFate } from './imports.fates.queries.ts'

type Source = Parameters<typeof projectInputOf>[0]['source']

interface Chunk {
  rows: RowWithFate[]
  source: Source
  author: Author
  tx: Tx
  clock: Clock
}

export interface ChunkResult {
  created: number
  skipped: number
  problems: ImportProblem[]
  refused: number
}

/** Creates what is new in a chunk. A row that the projects refuse is said with its line; the others go on. */
export async function createChunk({ rows, source, author, tx, clock }: Chunk): Promise<ChunkResult> {
  const result: ChunkResult = { created: 0, skipped: 0, refused: 0, problems: [] }
  const clientIds = await knownClients({ rows, author, tx })
  for (const { fate, draft, line } of rows) {
    if (fate === 'duplicate') result.skipped += 1
    if (fate === 'refused') result.refused += 1
    if (fate !== 'new' || !draft) continue
    const refusal = await createRow({ draft, clientIds, source, author, tx, clock })
    if (!refusal) result.created += 1
    else {
      result.refused += 1
      result.problems.push(problemOf({ line, refusal }))
    }
  }
  return result
}

function knownClients({ rows, author, tx }: Pick<Chunk, 'rows' | 'author' | 'tx'>) {
  const searchNames = rows.flatMap(({ draft }) => (draft ? [searchText(draft.clientName)] : []))
  return findClientIds({ searchNames, agencyId: author.agencyId, tx })
}

async function createRow({
  draft,
  clientIds,
  source,
  author,
  tx,
  clock,
}: Omit<Chunk, 'rows'> & { draft: ProjectDraft; clientIds: Map<string, string> }) {
  const searchName = searchText(draft.clientName)
  try {
    const clientId = await tx.transaction(async (step) => {
      const known = clientIds.get(searchName)
      const input = { name: draft.clientName }
      const id = known ?? (await createClientIn({ input, member: author, tx: step, clock })).id
      const project = projectInputOf({ draft, clientId: id, source })
      await createProjectDraftIn({ input: project, member: author, tx: step, clock })
      return id
    })
    clientIds.set(searchName, clientId)
    return undefined
  } catch (error) {
    if (error instanceof AppError && error.status < 500) return error
    throw error
  }
}

function problemOf({ line, refusal }: { line: number; refusal: AppError }): ImportProblem {
  return { line, column: null, severity: 'error', code: refusal.code, params: {} }
}
