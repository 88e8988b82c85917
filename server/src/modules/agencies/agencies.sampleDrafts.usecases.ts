import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { createContactIn } from '#modules/clients/clients.contacts.usecases.ts'
import { createClientIn } from '#modules/clients/clients.usecases.ts'
import { createProjectDraftIn } from '#modules/projects/projects.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { loadCalendar } from './agencies.calendar.queries.ts'
import { sampleDataPresent } from './agencies.errors.ts'
import {
  insertSampleRecord,
  lockSampleData,
  type SampleKind,
  selectSampleRecords,
} from './agencies.sample.repository.ts'
import type { SampleClient, SampleProject, SampleStory } from './agencies.sample.types.ts'
import { atRiskProject } from './agencies.sampleAtRisk.constants.ts'
import { sampleClients } from './agencies.sampleClients.constants.ts'
import { onTrackProject } from './agencies.sampleOnTrack.constants.ts'
import { placeProject, startOfProject } from './agencies.samplePlacing.usecases.ts'
import { draftProject, startingProject } from './agencies.sampleStarting.constants.ts'

const running = [onTrackProject, atRiskProject, startingProject]
const clientBeforeStartMinutes = 960
const draftBeforeStartMinutes = 600
const draftAgoMinutes = 180

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
    const placed = await placeProjects({ now, member, tx })
    const clients = await makeClients({ placed, member, tx })
    await makeDraftOnly({ clients, now, place: placed[0].place, member, tx })
    await auditAdded({ member, tx, clock: clockAt(now) })
    const stories: Omit<SampleStory, 'db'>[] = []
    for (const { script, place, startDate } of placed) {
      const clock = clockAt(place.fromStart(-draftBeforeStartMinutes))
      const client = clientOf({ clients, script })
      const projectId = await makeProject({ script, startDate, client, member, tx, clock })
      stories.push({ script, place, member, projectId, ...client })
    }
    return stories
  })
  return drafts.map((draft) => ({ ...draft, db }))
}

const clockAt = (at: Temporal.Instant): Clock => ({ now: () => at })

type Placed = Awaited<ReturnType<typeof placeProjects>>

async function placeProjects({ now, member, tx }: Omit<Writing, 'clock'> & { now: Temporal.Instant }) {
  const calendar = await loadCalendar({ agencyId: member.agencyId, tx })
  const placed = running.map((script) => {
    const startDate = startOfProject({ weekNow: script.weekNow ?? 1, now, calendar })
    return { script, startDate, place: placeProject({ startDate, now, calendar }) }
  })
  return placed as [(typeof placed)[number], ...typeof placed]
}

interface MadeClient {
  clientId: string
  contactIds: Map<string, string>
}

/** Each client is known since shortly before its first project. */
async function makeClients({ placed, member, tx }: Omit<Writing, 'clock'> & { placed: Placed }) {
  const clients = new Map<string, MadeClient>()
  for (const client of sampleClients) {
    const first = placed.find(({ script }) => script.client === client.key) ?? placed[0]
    const clock = clockAt(first.place.fromStart(-clientBeforeStartMinutes))
    clients.set(client.key, await makeClient({ client, member, tx, clock }))
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

async function makeDraftOnly({
  clients,
  now,
  place,
  ...where
}: Omit<Writing, 'clock'> & {
  clients: Map<string, MadeClient>
  now: Temporal.Instant
  place: SampleStory['place']
}) {
  const clock = clockAt(place.openBefore({ at: now, minutes: draftAgoMinutes }))
  const client = clientOf({ clients, script: draftProject })
  await makeProject({ script: draftProject, startDate: undefined, client, clock, ...where })
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
  const { id } = await createProjectDraftIn({ input, ...where })
  await remember({ kind: 'project', recordId: id, ...where })
  return id
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
