import { addSampleData } from '@rytm/contract/agencies.sample.ts'
import type { Client } from 'pg'
import { withClient } from '#platform/postgres/roles.ts'
import { createAgency, createMember, type TestAgency } from './factories.ts'
import { givenImport } from './importFactories.ts'
import { givenInvitation, send } from './persons.ts'
import type { TestApp } from './testApp.ts'

/** Where the ids stand that paths and bodies speak of. */
const tableOf = {
  clientId: 'clients',
  contactId: 'contacts',
  interviewerContactId: 'contacts',
  attendeeContactId: 'contacts',
  askedByContactId: 'contacts',
  projectId: 'projects',
  memberId: 'memberships',
  leadConsultantId: 'memberships',
  consultantId: 'memberships',
  invitationId: 'invitations',
  mailId: 'mail_messages',
  importId: 'project_imports',
  candidateId: 'candidates',
  candidacyId: 'candidacies',
  requirementId: 'project_requirements',
  activityId: 'schedule_activities',
  versionId: 'schedule_versions',
  reportId: 'weekly_reports',
  touchpointId: 'touchpoints',
  workEntryId: 'work_entries',
  approachCountId: 'approach_counts',
}

export interface FilledAgency extends TestAgency {
  /** One id of each kind, by the name that paths and bodies give it. */
  ids: Record<string, string>
}

/** An agency with something of everything: the sample data, a second member, an invitation, an uploaded file. */
export async function createFilledAgency({ test }: { test: TestApp }): Promise<FilledAgency> {
  const agency = await createAgency({ test })
  const { agencyId, headers } = agency
  const answer = await send(test, addSampleData, { headers })
  if (answer.statusCode !== 201) throw new Error(`no sample data: ${answer.body}`)
  const colleague = await createMember({ test, agencyId })
  await givenInvitation({ test, agency })
  await givenImport({ test, headers })
  const ids = await withClient(test.ownerUrl, (client) => oneOfEach({ client, agencyId }))
  return { ...agency, ids: { ...ids, agencyId, sessionId: colleague.member.sessionId } }
}

async function oneOfEach({ client, agencyId }: { client: Client; agencyId: string }) {
  const found: Record<string, string> = {}
  for (const [name, table] of Object.entries(tableOf)) {
    const text = `SELECT id FROM ${table} WHERE agency_id = $1 ORDER BY id DESC LIMIT 1`
    const { rows } = await client.query<{ id: string }>(text, [agencyId])
    if (!rows[0]) throw new Error(`the agency has nothing in ${table}`)
    found[name] = rows[0].id
  }
  return found
}

/** Everything an agency has, by table, as text; read as the owner of the database. */
export function rowsOfAgency({ test, agencyId }: { test: TestApp; agencyId: string }) {
  return withClient(test.ownerUrl, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name = 'agency_id' ORDER BY table_name`,
    )
    const kept: Record<string, string> = {}
    for (const { name } of tables) {
      const text = `SELECT coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '') AS rows FROM ${name} t WHERE agency_id = $1`
      const { rows } = await client.query<{ rows: string }>(text, [agencyId])
      kept[name] = rows[0]?.rows ?? ''
    }
    return kept
  })
}
