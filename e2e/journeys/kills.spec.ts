import { expect, test } from '@playwright/test'
import { newPlace, type Place, startRytm } from '../installation.ts'

/** `KILLS=20 npm test -- --only journeys` for the long form. */
const rounds = Number(process.env.KILLS ?? 3)

let place: Place
test.beforeAll(async () => {
  place = await newPlace()
})
test.afterAll(() => place.remove())

const owner = { name: 'Osoba Próbna', email: 'owner@agency.test', password: 'long enough password' }

async function setUp({ url, code }: { url: string; code: string }) {
  const body = {
    code,
    agency: { name: 'Próbna Rekrutacja', language: 'pl', zone: 'Europe/Warsaw', country: 'PL' },
    owner,
  }
  const answer = await post({ url: `${url}/api/first-run`, body, origin: url })
  expect(answer.status, await answer.clone().text()).toBe(204)
}

async function signIn({ url }: { url: string }) {
  const { email, password } = owner
  const answer = await post({ url: `${url}/api/sessions`, body: { email, password }, origin: url })
  expect(answer.status).toBe(204)
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

function post({
  url,
  body,
  origin,
  cookie = '',
}: {
  url: string
  body: object
  origin: string
  cookie?: string
}) {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, cookie },
    body: JSON.stringify(body),
  })
}

/** Writes one fact after another until the server is gone; returns those it said yes to. */
async function writeUntilGone({ url, cookie, round }: { url: string; cookie: string; round: number }) {
  const acknowledged: string[] = []
  for (let fact = 0; ; fact += 1) {
    const name = `Klient ${round}-${fact}`
    try {
      const answer = await post({ url: `${url}/api/clients`, body: { name }, origin: url, cookie })
      if (answer.status === 201) acknowledged.push(name)
    } catch {
      return acknowledged
    }
  }
}

async function namesKept({ url, cookie }: { url: string; cookie: string }) {
  const names = new Set<string>()
  let cursor: string | null = ''
  while (cursor !== null) {
    const page = `${url}/api/clients?limit=100${cursor && `&cursor=${cursor}`}`
    const answer = await fetch(page, { headers: { cookie } })
    const { items, nextCursor } = (await answer.json()) as {
      items: { name: string }[]
      nextCursor: string | null
    }
    for (const { name } of items) names.add(name)
    cursor = nextCursor
  }
  return names
}

test('nothing acknowledged is lost by kill -9, and the next start needs nobody', async () => {
  test.setTimeout(60_000 + rounds * 30_000)
  const acknowledged: string[] = []
  let rytm = await startRytm({ place })
  await setUp({ url: rytm.url, code: rytm.firstRunCode ?? '' })
  for (let round = 1; round <= rounds; round += 1) {
    const cookie = await signIn(rytm)
    const writing = writeUntilGone({ url: rytm.url, cookie, round })
    await new Promise((resolve) => setTimeout(resolve, 300 + ((round * 137) % 700)))
    await rytm.kill()
    acknowledged.push(...(await writing))
    rytm = await startRytm({ place })
  }
  const kept = await namesKept({ url: rytm.url, cookie: await signIn(rytm) })
  await rytm.stop()
  const lost = acknowledged.filter((name) => !kept.has(name))
  process.stdout.write(`kills: ${rounds}, acknowledged: ${acknowledged.length}, lost: ${lost.length}\n`)
  expect(acknowledged.length).toBeGreaterThan(rounds)
  expect(lost).toEqual([])
})
