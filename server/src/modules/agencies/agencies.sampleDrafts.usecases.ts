import type { Language } from '@rytm/contract/kernel.ts'
import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { createContactIn } from '#modules/clients/clients.contacts.usecases.ts'
import { createClientIn } from '#modules/clients/clients.usecases.ts'
import { keepConfidentiality } from '#modules/projects/projects.access.usecases.ts'
import { createProjectDraftIn } from '#modules/projects/projects.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { loadCalendar } from './agencies.calendar.queries.ts'
import { agencyNotFound, sampleDataPresent } from './agencies.errors.ts'
import { findAgency } from './agencies.repository.ts'
import {
  insertSampleRecord,
  lockSampleData,
  type SampleKind,
  selectSampleRecords,
} from './agencies.sample.repository.ts'
import type { SampleClient, SampleProject, SampleStory } from './agencies.sample.types.ts'
import { sampleClients } from './agencies.sampleClients.constants.ts'
import { inLanguage } from './agencies.sampleLanguage.usecases.ts'
import { placeProject, startOfProject } from './agencies.samplePlacing.usecases.ts'
import { sampleProjects } from './agencies.sampleProjects.constants.ts'

const clientBeforeDraftMinutes = 360
const draftBeforeStartMinutes = 600

interface Writing {
  member: Member
  tx: Tx
  clock: Clock
}

/** Clients, contacts and the drafts of projects in one transaction; who asks second at once finds them there. */
export async function makeSampleDrafts({
  member,
  db,
  now,
}: {
  member: Member
  db: Db
  now: Temporal.Instant
}): Promise<SampleStory[]> {
  const { agencyId } = member
  const drafts = await inAgency({ db, agencyId }, async (tx) => {
    await lockSampleData({ agencyId, tx })
    if ((await selectSampleRecords({ agencyId, tx })).length > 0) throw sampleDataPresent()
    const language = await languageOf({ member, tx })
    const placed = await placeProjects({ language, now, member, tx })
    const clients = await makeClients({ language, placed, member, tx })
    await auditAdded({ member, tx, clock: clockAt(now) })
    const stories: Omit<SampleStory, 'db'>[] = []
    for (const { script, place, startDate, draftedAt } of placed) {
      const client = clientOf({ clients, script })
      const clock = clockAt(draftedAt)
      const projectId = await makeProject({ script, startDate, client, member, tx, clock })
      stories.push({ script, place, member, projectId, ...client })
    }
    return stories
  })
  return drafts.map((draft) => ({ ...draft, db }))
}

async function languageOf({ member: { agencyId }, tx }: Omit<Writing, 'clock'>) {
  const agency = await findAgency({ agencyId, tx })
  if (!agency) throw agencyNotFound()
  return agency.language as Language
}

const clockAt = (at: Temporal.Instant): Clock => ({ now: () => at })

type InLanguage = Omit<Writing, 'clock'> & { language: Language }
type Placed = Awaited<ReturnType<typeof placeProjects>>

/** What never started has a place in time too: it counts back from now. */
async function placeProjects({ language, now, member, tx }: InLanguage & { now: Temporal.Instant }) {
  const calendar = await loadCalendar({ agencyId: member.agencyId, tx })
  return sampleProjects.map((bilingual) => {
    const script = inLanguage<SampleProject>({ script: bilingual, language })
    const { weekNow, draftedMinutesAgo = 0 } = script
    const startDate = startOfProject({ weekNow: weekNow ?? 1, now, calendar })
    const place = placeProject({ startDate, now, calendar })
    const draftedAt = weekNow
      ? place.fromStart(-draftBeforeStartMinutes)
      : place.openBefore({ at: now, minutes: draftedMinutesAgo })
    return { script, place, draftedAt, startDate: weekNow ? startDate : undefined }
  })
}

interface MadeClient {
  clientId: string
  contactIds: Map<string, string>
}

/** Each client is known since shortly before its first project. */
async function makeClients({ language, placed, member, tx }: InLanguage & { placed: Placed }) {
  const clients = new Map<string, MadeClient>()
  for (const client of inLanguage<SampleClient[]>({ script: sampleClients, language })) {
    const [first] = placed
      .filter(({ script }) => script.client === client.key)
      .toSorted((a, b) => Temporal.Instant.compare(a.draftedAt, b.draftedAt))
    if (!first) throw new RangeError(`no sample project of ${client.key}`)
    const at = first.place.openBefore({ at: first.draftedAt, minutes: clientBeforeDraftMinutes })
    clients.set(client.key, await makeClient({ client, member, tx, clock: clockAt(at) }))
  }
  return clients
}

async function makeClient({
  client: { name, city, note, contacts },
  ...where
}: Writing & { client: SampleClient }): Promise<MadeClient> {
  const { id: clientId } = await createClientIn({ input: { name, city, note }, ...where })
  await remember({ kind: 'client', recordId: clientId, ...where })
  const contactIds = new Map<string, string>()
  for (const { key, channel, ...contact } of contacts) {
    const input = { ...contact, preferredChannel: channel }
    contactIds.set(key, (await createContactIn({ clientId, input, ...where })).id)
  }
  return { clientId, contactIds }
}

async function makeProject({
  script: { brief, roles },
  startDate,
  client: { clientId, contactIds },
  ...where
}: Writing & { script: SampleProject; startDate: Temporal.PlainDate | undefined; client: MadeClient }) {
  const contacts = roles.map(({ contact, ...role }) => ({
    contactId: contactIds.get(contact) ?? '',
    ...role,
  }))
  const input = { ...brief, clientId, contacts, ...(startDate && { startDate: startDate.toString() }) }
  const project = await createProjectDraftIn({ input, ...where })
  await keepConfidentiality({ after: project, ...where })
  await remember({ kind: 'project', recordId: project.id, ...where })
  return project.id
}

function clientOf({
  clients,
  script,
}: {
  clients: Map<string, MadeClient>
  script: SampleProject
}): MadeClient {
  const client = clients.get(script.client)
  if (!client) throw new RangeError(`no sample client ${script.client}`)
  return client
}

function remember({ kind, recordId, member, tx, clock }: Writing & { kind: SampleKind; recordId: string }) {
  const row = { agencyId: member.agencyId, kind, recordId, createdAt: toDate(clock.now()) }
  return insertSampleRecord({ row, tx })
}

function auditAdded({ member: { agencyId, memberId }, tx, clock }: Writing) {
  const subject = { kind: 'agency', id: agencyId }
  return recordAudit({ fact: { agencyId, memberId, action: 'agencies.sample_added', subject }, tx, clock })
}
