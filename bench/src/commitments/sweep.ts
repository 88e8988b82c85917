import { toDate } from '@rytm/server/src/platform/clock/clock.ts'
import { dueRows } from '@rytm/server/src/platform/jobs/dueRows.ts'
import { withClient } from '@rytm/server/src/platform/postgres/roles.ts'
import type { BenchDatabase } from '#database.ts'
import { percentile, rounded, timed } from '#measure.ts'

/** The look for what is due while there are so many commitments, of which a hundred projects are due. */
export async function measureSweep({
  database,
  now,
  commitments,
}: {
  database: BenchDatabase
  now: string
  commitments: number
}) {
  const stored = await withClient(database.adminUrl, async (client) => {
    const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM commitments')
    await client.query(
      `INSERT INTO commitments (agency_id, id, project_id, kind, subject, status, opens_at, warn_at, due_at, policy_version, calendar_version)
       SELECT p.agency_id, gen_random_uuid(), p.id, 'weekly_call', 'bench-' || n, CASE WHEN n % 10 = 0 THEN 'open' ELSE 'kept' END,
         due - interval '4 days', due - interval '1 day', due, 1, 1
       FROM projects p, generate_series(1, $1::int / (SELECT count(*)::int FROM projects)) n,
         LATERAL (SELECT $2::timestamptz + (n - 50) * interval '7 hours' AS due) d`,
      [commitments - (rows[0]?.count ?? 0), now],
    )
    await client.query(
      `UPDATE project_clocks SET next_transition_at = CASE WHEN project_id IN (SELECT project_id FROM project_clocks LIMIT 100)
         THEN $1::timestamptz - interval '1 minute' ELSE $1::timestamptz + random() * interval '7 days' END`,
      [now],
    )
    await client.query('VACUUM ANALYZE commitments')
    await client.query('VACUUM ANALYZE project_clocks')
    const after = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM commitments')
    return after.rows[0]?.count ?? 0
  })
  const db = database.connect(1)
  const taken: number[] = []
  for (let round = 0; round < 200; round++)
    taken.push(
      await timed(() =>
        dueRows({ listed: 'due_projects', values: [toDate(Temporal.Instant.from(now)), 50], db }),
      ),
    )
  return {
    sweep_commitments: stored,
    sweep_p50_ms: rounded(percentile(taken, 0.5)),
    sweep_p99_ms: rounded(percentile(taken.slice(5), 0.99)),
  }
}
