import { bulkProjects } from '#bulkProjects.ts'
import { measureDeadlines } from '#commitments/deadlines.ts'
import { measureRecompute } from '#commitments/recompute.ts'
import { measureReconcile } from '#commitments/reconcile.ts'
import { measureSweep } from '#commitments/sweep.ts'
import { withDatabase } from '#database.ts'
import { printResult } from '#measure.ts'

const projects = Number(process.env.PROJECTS ?? 10_000)
const start = { startDate: '2026-01-05', activatedAt: '2026-01-05T08:00:00Z' }
const now = '2026-02-24T09:00:00Z'

const deadlines = told('deadlines', measureDeadlines())
const stored = await withDatabase(async (database) => {
  const agency = await bulkProjects({ adminUrl: database.adminUrl, projects, ...start })
  const recompute = told('recompute', await measureRecompute({ database, agency, now }))
  const reconcile = told('reconcile', await measureReconcile({ database, agency, now }))
  const sweep = told('sweep', await measureSweep({ database, now, commitments: 1_000_000 }))
  return { ...recompute, ...reconcile, ...sweep }
})
printResult({ name: 'commitments', projects, ...deadlines, ...stored })

function told<T>(part: string, figures: T): T {
  console.log(part, figures)
  return figures
}
