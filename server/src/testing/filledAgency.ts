import { addSampleData } from '@rytm/contract/agencies.sample.ts'
import { addLogo } from '@rytm/contract/branding.ts'
import { createTemplate } from '@rytm/contract/schedules.templates.ts'
import { saveText } from '@rytm/contract/texts.ts'
import { pngLogo } from '@rytm/documents/testing/logos.ts'
import type { Client } from 'pg'
import { withClient } from '#platform/postgres/roles.ts'
import { givenClosed } from './closingFactories.ts'
import { createAgency, createMember, type TestAgency } from './factories.ts'
import { formWith, givenImport } from './importFactories.ts'
import { givenAbsence, givenInvitation, send } from './persons.ts'
import type { TestApp } from './testApp.ts'
import { requestOf } from './testEndpoint.ts'

/** Things of one project, so that they belong together as on a screen. */
const ofProject = {
  candidacyId: 'SELECT id FROM candidacies',
  candidateId: 'SELECT candidate_id AS id FROM candidacies',
  requirementId: 'SELECT id FROM project_requirements',
  activityId: 'SELECT id FROM schedule_activities',
  versionId: 'SELECT id FROM schedule_versions',
  reportId: 'SELECT id FROM weekly_reports',
  correctionId: 'SELECT id FROM report_corrections',
  closingReportId: 'SELECT id FROM closing_reports',
  workEntryId: 'SELECT id FROM work_entries',
  approachCountId: 'SELECT id FROM approach_counts',
  touchpointId: 'SELECT touchpoint_id AS id FROM touchpoint_projects',
  contactId: 'SELECT contact_id AS id FROM project_contacts',
  commitmentId: 'SELECT id FROM commitments',
  placeId: 'SELECT id FROM project_places',
  rangeNoticeId: `SELECT id FROM (SELECT n.agency_id, n.id, c.project_id FROM candidacy_range_notices n
    JOIN candidacies c ON c.agency_id = n.agency_id AND c.id = n.candidacy_id) AS notices`,
  fileId: `SELECT id FROM (SELECT f.agency_id, f.id, c.project_id FROM candidacy_files f
    JOIN candidacies c ON c.agency_id = f.agency_id AND c.id = f.candidacy_id) AS files`,
}

const ofAgency = {
  memberId: 'SELECT id FROM memberships',
  invitationId: 'SELECT id FROM invitations',
  mailId: 'SELECT id FROM mail_messages',
  importId: 'SELECT id FROM project_imports',
  absenceId: 'SELECT id FROM absences',
  templateId: 'SELECT id FROM schedule_templates',
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
  await givenClosed({ test, agency })
  await givenImport({ test, headers })
  await givenAbsence({ test, headers, memberId: agency.member.memberId })
  await givenBranding({ test, headers })
  await givenTemplate({ test, headers })
  await givenText({ test, headers })
  const ids = await withClient(test.ownerUrl, (client) => oneOfEach({ client, agencyId }))
  const passkeyId = await withClient(test.ownerUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>(aPasskey, [colleague.member.userId])
    return rows[0]?.id ?? ''
  })
  const named = {
    agencyId,
    passkeyId,
    basedOnId: (ids as Record<string, string>).projectId ?? '',
    likeProjectId: (ids as Record<string, string>).projectId ?? '',
    heardContactId: (ids as Record<string, string>).contactId ?? '',
    sessionId: colleague.member.sessionId,
  }
  return { ...agency, ids: { ...ids, ...named } }
}

const aPasskey = `INSERT INTO auth.passkeys (id, user_id, name, credential_id, public_key, uses, transports, created_at)
  VALUES (gen_random_uuid(), $1, 'Telefon', gen_random_uuid(), '', 0, '{}', '2026-01-05') RETURNING id`

async function givenTemplate({ test, headers }: Pick<TestAgency, 'headers'> & { test: TestApp }) {
  const from = { kind: 'advert', weeks: 4 }
  const body = { namePl: 'Nasz szablon', nameEn: 'Our template', from }
  const answer = await send(test, createTemplate, { headers, call: { body } })
  if (answer.statusCode !== 201) throw new Error(`no template: ${answer.body}`)
}

async function givenText({ test, headers }: Pick<TestAgency, 'headers'> & { test: TestApp }) {
  const words = { opening: 'przesyłam plan projektu {project}.', closing: 'Do usłyszenia.' }
  const body = { letter: 'schedule', language: 'pl', ...words, revision: 0 }
  const answer = await send(test, saveText, { headers, call: { body } })
  if (answer.statusCode !== 200) throw new Error(`no text: ${answer.body}`)
}

async function givenBranding({ test, headers }: { test: TestApp; headers: { cookie: string } }) {
  const raw = formWith({ content: pngLogo, name: 'logo.png' })
  const answer = await test.inject(requestOf({ endpoint: addLogo, call: { raw }, headers }))
  if (answer.statusCode !== 201) throw new Error(`no logo: ${answer.body}`)
}

/** What the sample data tells nothing of in this project: somebody who signed, a contact that the client contests, a correction. */
const aHire = `INSERT INTO candidacy_hires (agency_id, candidacy_id, contract_signed_on, recorded_at, recorded_by)
  SELECT agency_id, id, '2026-01-05', created_at, created_by FROM candidacies
  WHERE agency_id = $1 AND project_id = $2 ORDER BY id LIMIT 1`
const aFile = `INSERT INTO candidacy_files
  (agency_id, id, candidacy_id, purpose, file_name, format, content, bytes, uploaded_at, uploaded_by)
  SELECT agency_id, gen_random_uuid(), id, 'cv', 'cv.pdf', 'pdf', '\\x25', 1, created_at, created_by FROM candidacies
  WHERE agency_id = $1 AND project_id = $2 ORDER BY id LIMIT 1`
const aPlace = `INSERT INTO project_places (agency_id, id, project_id, member_id, role, given_at, given_by)
  SELECT agency_id, gen_random_uuid(), id, created_by, 'researcher', created_at, created_by FROM projects
  WHERE agency_id = $1 AND id = $2`
const aRangeNotice = `INSERT INTO candidacy_range_notices
  (agency_id, id, candidacy_id, way, occurred_at, recorded_at, recorded_by)
  SELECT agency_id, gen_random_uuid(), id, 'phone', created_at, created_at, created_by FROM candidacies
  WHERE agency_id = $1 AND project_id = $2 ORDER BY id LIMIT 1`
const aPermission = `INSERT INTO candidate_permissions
  (agency_id, id, candidate_id, client_id, answer, way, occurred_at, recorded_at, recorded_by)
  SELECT c.agency_id, gen_random_uuid(), c.candidate_id, p.client_id, 'given', 'phone', c.created_at, c.created_at, c.created_by
  FROM candidacies c JOIN projects p ON p.agency_id = c.agency_id AND p.id = c.project_id
  WHERE c.agency_id = $1 AND c.project_id = $2 ORDER BY c.id LIMIT 1`
const aContest = `INSERT INTO touchpoint_contests (agency_id, id, touchpoint_id, project_id, contact_id, contested_at)
  SELECT l.agency_id, gen_random_uuid(), l.touchpoint_id, l.project_id, p.contact_id, t.recorded_at
  FROM touchpoint_projects l
  JOIN touchpoints t ON t.agency_id = l.agency_id AND t.id = l.touchpoint_id
  JOIN touchpoint_participants p ON p.agency_id = l.agency_id AND p.touchpoint_id = l.touchpoint_id
  WHERE l.agency_id = $1 AND l.project_id = $2 ORDER BY l.touchpoint_id LIMIT 1`
const aCorrection = `INSERT INTO report_corrections
  (agency_id, id, project_id, report_id, number, reason, view, content_hash, sent_at, sent_by)
  SELECT agency_id, gen_random_uuid(), project_id, id, 1, 'Poprawiona liczba rozmów.',
    view || jsonb_build_object('correction', jsonb_build_object('number', 1, 'reason', 'Poprawiona liczba rozmów.',
      'reportSentAt', view ->> 'sentAt')), content_hash, sent_at, sent_by
  FROM weekly_reports
  WHERE agency_id = $1 AND project_id = $2 AND sent_by IS NOT NULL ORDER BY id DESC LIMIT 1`

async function oneOfEach({ client, agencyId }: { client: Client; agencyId: string }) {
  const text = `SELECT p.id, p.client_id AS client FROM projects p JOIN weekly_reports r
    ON r.agency_id = p.agency_id AND r.project_id = p.id
    WHERE p.agency_id = $1 AND p.status = 'active' AND NOT EXISTS (SELECT 1 FROM candidacies c
      JOIN candidacy_hires h ON h.agency_id = c.agency_id AND h.candidacy_id = c.id
      WHERE c.agency_id = p.agency_id AND c.project_id = p.id)
    ORDER BY p.id LIMIT 1`
  const { rows } = await client.query<{ id: string; client: string }>(text, [agencyId])
  const project = rows[0]
  if (!project) throw new Error('the agency has no project with a report')
  await client.query(closingDraft, [agencyId, project.id])
  await client.query(aHire, [agencyId, project.id])
  await client.query(aContest, [agencyId, project.id])
  await client.query(aFile, [agencyId, project.id])
  await client.query(aPlace, [agencyId, project.id])
  await client.query(aRangeNotice, [agencyId, project.id])
  await client.query(aPermission, [agencyId, project.id])
  await client.query(aCorrection, [agencyId, project.id])
  const found: Record<string, string> = { projectId: project.id, clientId: project.client }
  const read = async ([name, select, where, values]: [string, string, string, string[]]) => {
    const answer = await client.query<{ id: string }>(
      `${select} WHERE agency_id = $1${where} ORDER BY 1 DESC LIMIT 1`,
      values,
    )
    if (!answer.rows[0]) throw new Error(`the agency has no ${name}`)
    found[name] = answer.rows[0].id
  }
  for (const [name, select] of Object.entries(ofAgency)) await read([name, select, '', [agencyId]])
  for (const [name, select] of Object.entries(ofProject))
    await read([name, select, ' AND project_id = $2', [agencyId, project.id]])
  return { ...found, ...otherNames(found) }
}

/** As if begun before the project went on. */
const closingDraft = `INSERT INTO closing_reports (agency_id, id, project_id, number)
  VALUES ($1, gen_random_uuid(), $2, 1)`

/** What inputs call the same things. */
function otherNames({ contactId = '', memberId = '' }: Record<string, string>) {
  return {
    interviewerContactId: contactId,
    furtherContactId: contactId,
    agreedWithContactId: contactId,
    attendeeContactId: contactId,
    askedByContactId: contactId,
    leadConsultantId: memberId,
    consultantId: memberId,
    substituteId: memberId,
  }
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
