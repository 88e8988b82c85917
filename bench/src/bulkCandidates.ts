import { withClient } from '@rytm/server/src/platform/postgres/roles.ts'
import type { BulkAgency } from './bulkProjects.ts'

const first = [
  'Anna',
  'Jan',
  'Katarzyna',
  'Piotr',
  'Małgorzata',
  'Krzysztof',
  'Agnieszka',
  'Łukasz',
  'Żaneta',
  'Marek',
]
const roots = [
  'Kowal',
  'Nowak',
  'Wiśniew',
  'Wójc',
  'Kamińs',
  'Lewandow',
  'Zieliń',
  'Szymań',
  'Dąbrow',
  'Kozłow',
]
const titles = [
  'Controller',
  'Główna księgowa',
  'Kierownik zmiany',
  'Programista',
  'Dyrektor sprzedaży',
  'Spawacz',
]

const list = (words: readonly string[]) => `(ARRAY[${words.map((word) => `'${word}'`).join(', ')}])`
/** The same word for the same number; `every` turns lists of the same length at different speeds. */
const word = (words: readonly string[], every = 1) => `${list(words)}[1 + (n / ${every}) % ${words.length}]`
const folded = (text: string) => `lower(translate(${text}, 'ąćęłńóśźżŁŻĄĆĘŃÓŚŹ', 'acelnoszzlzacenosz'))`

/** Names for the projects that are there, and ten candidacies of different people for each. */
export async function bulkCandidates({ adminUrl, agency }: { adminUrl: string; agency: BulkAgency }) {
  const { agencyId: a, memberId: m } = agency
  const name = `${word(first)} || ' ' || ${word(roots, 10)} || 'ski' || (n % 997)`
  const title = `${word(titles)} || ' ' || n`
  await withClient(adminUrl, async (client) => {
    await client.query(`
      WITH numbered AS (SELECT id, row_number() OVER (ORDER BY id) AS n FROM projects WHERE agency_id = '${a}')
        UPDATE projects p SET title = ${title}, search_text = ${folded(title)} FROM numbered WHERE numbered.id = p.id;
      CREATE TEMPORARY TABLE people AS
        SELECT gen_random_uuid() AS id, p.id AS project_id, g AS one, row_number() OVER () AS n
        FROM projects p, generate_series(0, 9) g WHERE p.agency_id = '${a}';
      INSERT INTO candidates (agency_id, id, name, search_name, created_at, created_by)
        SELECT '${a}', id, ${name}, ${folded(name)}, '2026-01-05', '${m}' FROM people;
      INSERT INTO candidacies (agency_id, id, project_id, candidate_id, public_number, stage, stage_since, created_at, created_by)
        SELECT '${a}', gen_random_uuid(), project_id, id, 'K-' || upper(substr(md5(project_id::text), 1, 3)) || one, 'contacted',
          '2026-01-05', '2026-01-05', '${m}' FROM people;
    `)
    await client.query('VACUUM ANALYZE')
  })
}
