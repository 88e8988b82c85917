import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { recordRequests } from '#api/record.ts'
import { type BulkAgency, bulkProjects } from '#bulkProjects.ts'
import { type BenchDatabase, withDatabase } from '#database.ts'
import { derivedOnce } from '#derivedOnce.ts'
import { type Asked, askUnderLoad, type Load } from '#load.ts'
import { printResult, rounded } from '#measure.ts'
import { signedIn } from '#openApp.ts'
import { projectIds } from '#projectIds.ts'
import { startServer } from '#serverProcess.ts'

const many = Number(process.env.PROJECTS ?? 10_000)
const few = 100
const entriesPerProject = 100
const seconds = Number(process.env.SECONDS ?? 8)
const start = { startDate: '2026-01-05', activatedAt: '2026-01-05T08:00:00Z' }
const now = '2026-02-24T09:00:00Z'

const scenarios = ['project_list', 'project_page', 'timeline', 'log_call'] as const
type Scenario = (typeof scenarios)[number]
type Loads = Record<Scenario, Load>

const large = await measure({ projects: many, withBare: true })
const small = await measure({ projects: few, withBare: false })
printResult({
  name: 'api',
  projects: many,
  timeline_entries: many * entriesPerProject,
  ...Object.fromEntries(scenarios.flatMap(figures)),
})

function figures(scenario: Scenario): [string, number][] {
  const [app, bare] = [large.app[scenario], large.bare?.[scenario]]
  const cost = (load: Load) => 1 / load.requestsPerSecond
  return [
    ...told(scenario, app),
    ...(bare ? told(`${scenario}_bare`, bare) : []),
    ...(bare ? [ratio(`${scenario}_to_bare_ratio`, app.requestsPerSecond / bare.requestsPerSecond)] : []),
    ratio(`${scenario}_cost_to_${few}_projects_ratio`, cost(app) / cost(small.app[scenario])),
  ]
}

function told(name: string, { requestsPerSecond, p50Ms, p99Ms }: Load): [string, number][] {
  return [
    [`${name}_requests_per_second`, requestsPerSecond],
    [`${name}_p50_ms`, p50Ms],
    [`${name}_p99_ms`, p99Ms],
  ]
}

function ratio(name: string, value: number): [string, number] {
  return [name, rounded(value)]
}

function measure({ projects, withBare }: { projects: number; withBare: boolean }) {
  return withDatabase(async (database) => {
    const { adminUrl, appUrl } = database
    const agency = await bulkProjects({ adminUrl, projects, entriesPerProject, ...start })
    await derivedOnce({ database, now })
    const requests = await requestsOf({ database, agency })
    const app = await startListening({ name: 'appServer', env: { APP_URL: appUrl, NOW: now } })
    const folder = mkdtempSync(join(tmpdir(), 'rytm-bench-'))
    const recordings = join(folder, 'recordings.json')
    if (withBare) writeFileSync(recordings, JSON.stringify(await recorded({ appUrl, requests })))
    const bare = withBare
      ? await startListening({ name: 'bareServer', env: { APP_URL: appUrl, RECORDINGS: recordings } })
      : undefined
    const loads = { app: {} as Loads, ...(bare && { bare: {} as Loads }) }
    for (const scenario of scenarios) {
      const ask = (url: string) => warmThenAsk({ url, requests: requests[scenario] })
      loads.app[scenario] = await ask(app.url)
      if (bare && loads.bare) loads.bare[scenario] = await ask(bare.url)
      console.log(projects, scenario, loads.app[scenario], loads.bare?.[scenario] ?? '')
    }
    await app.stop()
    await bare?.stop()
    rmSync(folder, { recursive: true })
    return loads
  })
}

async function startListening({ name, env }: { name: string; env: Record<string, string> }) {
  const file = new URL(`src/api/${name}.ts`, import.meta.url).pathname
  const { said, stop } = await startServer({ file, ready: /^listening (\d+)$/, env })
  return { url: `http://127.0.0.1:${said[1]}`, stop }
}

async function warmThenAsk(load: { url: string; requests: readonly Asked[] }) {
  await askUnderLoad({ ...load, seconds: 3 })
  return askUnderLoad({ ...load, seconds })
}

function recorded({ appUrl, requests }: { appUrl: string; requests: Record<Scenario, Asked[]> }) {
  return recordRequests({ appUrl, now, requests: scenarios.flatMap((name) => requests[name].slice(0, 1)) })
}

/** Reads ask the same every time; a call is logged for one project after the other. */
async function requestsOf({
  database: { adminUrl },
  agency,
}: {
  database: BenchDatabase
  agency: BulkAgency
}) {
  const ids = await projectIds({ adminUrl, limit: 500 })
  const headers = await signedIn({ adminUrl, agency })
  const get = (path: string): Asked[] => [{ method: 'GET', path, headers }]
  const call = { contactId: agency.contactId, channel: 'call', outcome: 'reached' }
  return {
    project_list: get('/api/projects?limit=50'),
    project_page: get(`/api/projects/${ids[0]}`),
    timeline: get(`/api/projects/${ids[0]}/timeline?limit=50`),
    log_call: ids.map(
      (id): Asked => ({
        method: 'POST',
        path: '/api/touchpoints',
        headers,
        body: JSON.stringify({ ...call, projectIds: [id] }),
      }),
    ),
  }
}
