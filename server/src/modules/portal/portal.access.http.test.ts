import { getProject } from '@rytm/contract/projects.ts'
import { type ContactRole, contactRoles } from '@rytm/domain/projects/visibility.ts'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditEntries } from '#modules/audit/audit.tables.ts'
import { inAgency, readInAgency } from '#platform/db/tenancy.ts'
import { newId } from '#platform/ids/newId.ts'
import {
  addContact,
  type Browser,
  formIn,
  givenOpenProject,
  type OpenProject,
  openBrowser,
  signIn,
} from '#testing/portalFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf } from '#testing/testEndpoint.ts'

let test: TestApp
let project: OpenProject
const readers = {} as Record<ContactRole, Browser>

beforeAll(async () => {
  test = await createTestApp()
  project = await givenOpenProject({ test })
  // One after another: each reads the letter that came last.
  for (const role of contactRoles) readers[role] = await givenReader({ role })
})
afterAll(() => test.close())

async function givenReader(options: Partial<Parameters<typeof addContact>[0]> & { role: ContactRole }) {
  const own = options.project ?? project
  const contact = await addContact({ test, project: own, ...options })
  const browser = await signIn({ test, agencyId: own.agency.agencyId, email: contact.email })
  return { ...browser, ...contact }
}

const pagesOf = ({ portalId, reportId }: Pick<OpenProject, 'portalId' | 'reportId'>) => {
  const home = `/c/p/${portalId}`
  return {
    project: home,
    schedule: `${home}/schedule`,
    report: `${home}/reports/${reportId}`,
    schedulePdf: `${home}/schedule.pdf`,
    reportPdf: `${home}/reports/${reportId}.pdf`,
  }
}

describe('a stranger', () => {
  it('gets the same page for what exists and what does not', async () => {
    const real = pagesOf(project)
    const invented = pagesOf({ portalId: newId(test), reportId: newId(test) })
    for (const page of Object.keys(real) as (keyof typeof real)[]) {
      const [one, two] = await Promise.all([real, invented].map((of) => openBrowser({ test }).get(of[page])))
      const plain = (body = '') =>
        body.replace(/value="[\w-]{43}"/g, '').replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, 'id')
      expect([one?.statusCode, two?.statusCode]).toEqual([401, 401])
      expect(plain(one?.body)).toBe(plain(two?.body))
      expect(one?.body).not.toContain('Kontroler')
    }
  })
})

describe('who of the client sees what', () => {
  const yes = ['commissioning', 'hr', 'decision_maker', 'sponsor']
  const parts: [string, string[]][] = [
    ['Jak idzie', yes],
    ['Czego potrzebujemy od Państwa', yes],
    ['Ten tydzień', yes],
    ['Mapa rynku', yes],
    ['id="schedule"', yes],
    ['Raporty', yes],
    ['Kto pracuje dla Państwa', [...yes, 'interviewer']],
    ['Kto jeszcze ma dostęp', ['commissioning', 'hr']],
  ]
  it.each(
    parts.flatMap(([part, who]) => contactRoles.map((role) => [role, part, who.includes(role)] as const)),
  )('%s: "%s" %s', async (role, part, sees) => {
    const page = await readers[role].get(pagesOf(project).project)
    expect(page.statusCode).toBe(200)
    expect(page.body.includes(part)).toBe(sees)
  })

  it.each(['schedule', 'report', 'schedulePdf', 'reportPdf'] as const)(
    'an interviewer has no %s',
    async (page) => {
      expect((await readers.interviewer.get(pagesOf(project)[page])).statusCode).toBe(404)
      expect((await readers.sponsor.get(pagesOf(project)[page])).statusCode).toBe(200)
    },
  )

  it('an interviewer cannot answer the schedule', async () => {
    const { get, post } = readers.interviewer
    const { fields } = formIn({ html: (await get('/c')).body, action: '/c/language' })
    const answer = await post(`${pagesOf(project).schedule}/response`, {
      ...fields,
      kind: 'agreed',
      versionId: newId(test),
    })
    expect(answer.statusCode).toBe(404)
  })
})

describe('another’s project', () => {
  it('of another agency or another client is the page that is not there', async () => {
    const foreign = await givenOpenProject({ test, title: 'Obcy projekt' })
    const otherClient = await givenOpenProject({ test, agency: project.agency, title: 'Inny klient' })
    const { get } = readers.commissioning
    const missing = await get(pagesOf({ portalId: newId(test), reportId: newId(test) }).project)
    for (const other of [foreign, otherClient])
      for (const url of Object.values(pagesOf(other))) {
        const answer = await get(url)
        expect([answer.statusCode, answer.body]).toEqual([404, missing.body])
      }
    const mixed = { portalId: project.portalId, reportId: otherClient.reportId }
    expect((await get(pagesOf(mixed).report)).statusCode).toBe(404)
    expect((await get(pagesOf(mixed).reportPdf)).statusCode).toBe(404)
    expect((await get('/c/p/not-an-id')).statusCode).toBe(404)
  })

  it('of the same client without a role in it is not there either', async () => {
    const second = await givenOpenProject({ test, agency: project.agency, client: project.client })
    expect((await readers.hr.get(pagesOf(second).project)).statusCode).toBe(404)
  })

  it('of the same client is not even named on the home page of a contact without a role in it', async () => {
    const { agency, client } = project
    const title = 'Następca prezesa'
    const secret = await givenOpenProject({ test, agency, client, title })
    const named = await givenReader({ role: 'sponsor', project: secret })
    const page = await named.get(pagesOf(secret).project)
    expect(page.body).toContain(title)
    const home = await readers.hr.get('/c')
    expect(home.statusCode).toBeLessThan(400)
    for (const told of [title, secret.portalId]) {
      expect(home.body).not.toContain(told)
      expect(String(home.headers.location)).not.toContain(told)
    }
  })

  it('meets one’s own on the home page, over agencies, by one address', async () => {
    const second = await givenOpenProject({ test, title: 'Drugi projekt' })
    const email = 'anna.dwojga@client.test'
    await addContact({ test, project, role: 'hr', email })
    // Without a project that was wanted, the agency that knew the address first sends the code.
    test.clock.advance({ seconds: 1 })
    await addContact({ test, project: second, role: 'hr', email })
    const { get } = await signIn({ test, agencyId: project.agency.agencyId, email })
    const home = (await get('/c')).body
    for (const { portalId } of [project, second]) expect(home).toContain(`/c/p/${portalId}`)
    expect(home.match(/class="cards"/g)).toHaveLength(1)
    expect((await get(pagesOf(second).project)).statusCode).toBe(200)
  })
})

describe('access', () => {
  const change = (statement: string) =>
    inAgency({ db: test.db, agencyId: project.agency.agencyId }, (tx) => tx.execute(statement))

  it.each<[string, (contactId: string) => string]>([
    ['removed', (id) => `UPDATE contacts SET removed_at = '2026-01-07' WHERE id = '${id}'`],
    ['without a role', (id) => `DELETE FROM project_contacts WHERE contact_id = '${id}'`],
  ])('ends at once for a contact %s', async (_, statement) => {
    const { get, contactId } = await givenReader({ role: 'hr' })
    expect((await get(pagesOf(project).project)).statusCode).toBe(200)
    await change(statement(contactId))
    expect((await get(pagesOf(project).project)).statusCode).toBe(404)
    expect((await get('/c')).body).not.toContain(project.portalId)
  })

  it('does not begin while a project is a draft', async () => {
    const own = await givenOpenProject({ test, agency: project.agency })
    const { get } = await givenReader({ role: 'hr', project: own })
    await change(`UPDATE projects SET status = 'draft' WHERE id = '${own.projectId}'`)
    expect((await get(pagesOf(own).project)).statusCode).toBe(404)
  })

  it('leaves only when somebody last came', async () => {
    const { get, contactId } = await givenReader({ role: 'sponsor' })
    const absent = await addContact({ test, project, role: 'hr' })
    await get(pagesOf(project).project)
    test.clock.advance({ minutes: 3 })
    await get(pagesOf(project).schedule)
    const answer = await test.inject(
      requestOf({
        endpoint: getProject,
        call: { params: { projectId: project.projectId } },
        headers: project.agency.headers,
      }),
    )
    const people: { contactId: string; lastCameAt: string | null }[] = answer.json().contacts
    const cameAt = (id: string) => people.find((person) => person.contactId === id)?.lastCameAt
    expect(cameAt(contactId)).toBe(new Date(test.clock.now().epochMilliseconds).toISOString())
    expect(cameAt(absent.contactId)).toBeNull()
  })
})

describe('an answer to the schedule', () => {
  const deedsOf = (contactId: string) => {
    const { agencyId } = project.agency
    const isTheirs = and(eq(auditEntries.agencyId, agencyId), eq(auditEntries.actorContactId, contactId))
    return readInAgency({ db: test.db, agencyId }, async (tx) =>
      (await tx.select().from(auditEntries).where(isTheirs)).map(({ action }) => action),
    )
  }
  const respond = '/schedule/response'
  const action = () => `/c/p/${project.portalId}${respond}`

  it('is taken once, noted, thanked for, and calm about a second time', async () => {
    const { get, submit, post, contactId } = await givenReader({
      role: 'decision_maker',
      name: 'Marek Próbny',
    })
    const page = await get(pagesOf(project).schedule)
    const sent = await submit(page, action())
    expect([sent.statusCode, sent.headers.location]).toEqual([303, `${pagesOf(project).schedule}#schedule`])
    const thanks = await get(pagesOf(project).schedule)
    expect(thanks.body).toContain('Dziękujemy')
    expect((await get(pagesOf(project).schedule)).body).not.toContain('Dziękujemy')
    const { url, fields } = formIn({ html: page.body, action: action() })
    expect((await post(url, fields)).statusCode).toBe(303)
    expect((await get(pagesOf(project).schedule)).body.match(/Marek Próbny/g)).toHaveLength(1)
    expect(await deedsOf(contactId)).toEqual(['schedules.answered'])
  })

  it('comes back to the page of the project when it was given there', async () => {
    const { get, submit } = await givenReader({ role: 'hr' })
    const sent = await submit(await get(pagesOf(project).project), action())
    expect(sent.headers.location).toBe(`${pagesOf(project).project}#schedule`)
  })

  it.each([
    ['empty', ' \r\n ', 'Proszę napisać'],
    ['too long', 'ż'.repeat(2001), 'ż'.repeat(2001)],
  ])('that is %s is refused kindly and kept', async (_, text, said) => {
    const { get, post } = readers.sponsor
    const { url, fields } = formIn({ html: (await get(pagesOf(project).schedule)).body, action: action() })
    const answer = await post(url, { ...fields, kind: 'comment', text })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain(said)
  })

  it('is shown as typed', async () => {
    const { get, post } = await givenReader({ role: 'hr', name: '<b>Ł</b> "Ó"' })
    const { url, fields } = formIn({ html: (await get(pagesOf(project).schedule)).body, action: action() })
    const text = '<script>alert(1)</script>\r\n& {{name}} $t(x)'
    expect((await post(url, { ...fields, kind: 'comment', text })).statusCode).toBe(303)
    const page = (await get(pagesOf(project).schedule)).body
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;\n&amp; {{name}} $t(x)')
    expect(page).toContain('&lt;b&gt;Ł&lt;/b&gt;')
    expect(page).not.toContain('<script')
  })

  it.each(['not-an-id', '0198c0de-0000-7000-8000-000000000000'])(
    'to a version of nobody is not there: %s',
    async (versionId) => {
      const { get, post } = readers.sponsor
      const { url, fields } = formIn({ html: (await get(pagesOf(project).schedule)).body, action: action() })
      expect((await post(url, { ...fields, versionId, kind: 'comment', text: 'Uwaga' })).statusCode).toBe(404)
    },
  )
})

describe('what leaves', () => {
  it('every page is small, without script and style, private and strict', async () => {
    const { get } = readers.commissioning
    const sheet = (await get('/c/assets/portal.css')).body
    const pages = [
      '/c',
      '/c/sessions',
      '/c/nowhere',
      ...Object.values(pagesOf(project)).filter((url) => !url.endsWith('.pdf')),
    ]
    for (const url of pages) {
      const { body, headers } = await get(url)
      expect(Buffer.byteLength(body) + Buffer.byteLength(sheet)).toBeLessThan(60_000)
      expect(body).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+="/i)
      expect(headers['content-type']).toBe('text/html; charset=utf-8')
      expect(headers['content-security-policy']).toBe(
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      )
      expect(headers['cache-control']).toBe('private, no-store')
      expect(headers['x-robots-tag']).toBe('noindex, nofollow')
    }
  })

  it('papers are attachments, in the language that was asked for', async () => {
    const { get } = readers.commissioning
    const { schedulePdf, reportPdf } = pagesOf(project)
    for (const [url, name] of [
      [schedulePdf, 'harmonogram'],
      [`${reportPdf}?language=en`, 'weekly-report'],
    ] as const) {
      const { headers, rawPayload } = await get(url)
      expect(headers['content-disposition']).toContain(`attachment; filename="${name}`)
      expect(rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    }
  })

  it('a missing page says so in the reader’s language and leads home', async () => {
    const answer = await readers.hr.get('/c/nowhere?language=en')
    expect(answer.statusCode).toBe(404)
    expect(answer.body).toContain('No such page')
    expect(answer.body).toContain('href="/c"')
  })

  it('nothing of it is in the reference of the API', async () => {
    const reference = await test.inject({ url: '/api/openapi.json' })
    expect(
      Object.keys(reference.json().paths).filter((path) => path.startsWith('/c/') || path === '/c'),
    ).toEqual([])
  })
})
