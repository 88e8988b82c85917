import type { FoundThings } from '@rytm/contract/search.ts'
import { searchWords } from '@rytm/domain/kernel/foldedText.ts'
import { sql } from 'drizzle-orm'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import {
  type FoundKind,
  readCandidates,
  readClients,
  readContacts,
  readProjects,
} from './search.found.queries.ts'
import { searchKinds } from './search.tables.ts'

const mostWords = 6
const shown = 6
/** Of each kind: enough to put what is running first. */
const looked = 40

interface Search {
  q: string
  ids?: string | undefined
  member: Member
  db: Db
}

/** Words are compared, never matched: only what leaks nothing may use an index under row-level security. */
export function searchAll({ q, ids: given, member, db }: Search): Promise<FoundThings> {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) => {
    const number = numberBegins(q)
    const words = number ? [] : searchWords(q).slice(0, mostWords)
    const found = given ? knownIds(given.split(',')) : await findWords({ agencyId, words, tx })
    const ids = (kind: FoundKind) => ({ agencyId, ids: found.get(kind) ?? [], shown, tx })
    return {
      projects: await readProjects(ids('project')),
      clients: await readClients(ids('client')),
      contacts: await readContacts(ids('contact')),
      candidates: await readCandidates({ ...ids('candidate'), number }),
    }
  })
}

/** Whatever kind they are of: an id belongs to one thing. */
const knownIds = (ids: string[]) =>
  new Map<FoundKind, string[]>([
    ['project', ids],
    ['client', ids],
  ])

interface FindWords {
  agencyId: AgencyId
  words: string[]
  tx: Tx
}

async function findWords({ agencyId, words, tx }: FindWords): Promise<Map<FoundKind, string[]>> {
  const [first, ...others] = words.sort((a, b) => b.length - a.length)
  if (first === undefined) return new Map()
  const alsoHas = others.map(
    (word) => sql`and exists (select from search_words o
      where o.agency_id = ${agencyId} and o.subject_id = s.subject_id and ${begins('o', word)})`,
  )
  const { rows } = await tx.execute<{ kind: FoundKind; ids: string[] }>(sql`
    select k.kind, array_agg(found.subject_id order by found.word) as ids
    from unnest(${sql.param([...searchKinds])}::text[]) k(kind),
    lateral (select s.subject_id, s.word from search_words s
      where s.agency_id = ${agencyId} and s.kind = k.kind and ${begins('s', first)} ${sql.join(alsoHas, sql` `)}
      order by s.word, s.subject_id limit ${looked}) found
    group by k.kind`)
  return new Map(rows.map(({ kind, ids }) => [kind, [...new Set(ids)]]))
}

const lastSign = '\u{10FFFF}'

function begins(table: 's' | 'o', word: string) {
  return sql`${sql.raw(table)}.word >= ${word} and ${sql.raw(table)}.word < ${word + lastSign}`
}

/** "K-47", "k47f": a candidate's number, or its beginning; a word without a hyphen or a figure is a name. */
export function numberBegins(q: string): string | undefined {
  const [, signs] = /^k(?:-|(?=\w*\d))([346789cdfhjkmnprtwxy]{1,8})$/i.exec(q.trim()) ?? []
  return signs && `K-${signs.toUpperCase()}`
}
