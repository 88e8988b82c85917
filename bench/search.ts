import { searchAll } from '@rytm/server/src/modules/search/search.queries.ts'
import { bulkCandidates } from '#bulkCandidates.ts'
import { bulkProjects } from '#bulkProjects.ts'
import { withDatabase } from '#database.ts'
import { percentile, printResult, rounded, timed } from '#measure.ts'

const projects = Number(process.env.PROJECTS ?? 10_000)
const rounds = 20
const start = { startDate: '2026-01-05', activatedAt: '2026-01-05T08:00:00Z' }
const typed = [
  'k',
  'ko',
  'kow',
  'kowalski1',
  'jan',
  'jan kow',
  'j k',
  'kow zan',
  'glow ksieg',
  'controller 77',
  'k-4',
  'k4a7',
  'bench',
  'xyzzy',
  'project xyzzy',
]

const figures = await withDatabase(async (database) => {
  const agency = await bulkProjects({ adminUrl: database.adminUrl, projects, ...start })
  await bulkCandidates({ adminUrl: database.adminUrl, agency })
  const db = database.connect()
  const member = {
    agencyId: agency.agencyId,
    memberId: agency.memberId,
    role: 'owner',
    displayName: '',
  } as never
  const all: number[] = []
  for (const q of typed) {
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1)
      times.push(await timed(() => searchAll({ q, member, db })))
    const found = await searchAll({ q, member, db })
    console.log(q.padEnd(16), {
      p50Ms: rounded(percentile(times, 0.5)),
      slowestMs: rounded(Math.max(...times)),
      found: Object.values(found)
        .map((items) => items.length)
        .join('/'),
    })
    all.push(...times)
  }
  return {
    search_p50_ms: rounded(percentile(all, 0.5)),
    search_p99_ms: rounded(percentile(all, 0.99)),
    search_slowest_ms: rounded(Math.max(...all)),
  }
})
printResult({ name: 'search', projects, candidacies: projects * 10, ...figures })
