import { sendReport } from '@rytm/contract/reports.sent.ts'
import { saveReportParts, startReport } from '@rytm/contract/reports.ts'
import { changeStatus } from '#modules/projects/projects.status.usecases.ts'
import type { TestAgency } from './factories.ts'
import { send } from './persons.ts'
import { createProject, type TestClient } from './projectFactories.ts'
import type { TestApp } from './testApp.ts'

const wednesday = '2026-01-07T09:00:00Z'
export const fridayAfternoon = '2026-01-09T14:00:00Z'
export const weekOfTests = '2026-W02'

export const reportParts = {
  health: 'at_risk',
  healthSentence: 'Oczekiwania są wyższe niż widełki.',
  whatChanged: 'Rozmawialiśmy z pięcioma osobami.',
  whatDidNotWork: 'Ogłoszenie nie przyniosło zgłoszeń.',
  needs: [{ text: 'Decyzja o widełkach', by: '2026-01-14' }],
}

interface Given {
  test: TestApp
  agency: TestAgency
  /** Of an existing client, so that its contacts have several projects. */
  client?: TestClient | undefined
  title?: string | undefined
}

/** A project that began on Wednesday and whose report of the week is written and not sent. */
export async function givenReadyReport({ test, agency, client, title }: Given) {
  const { headers } = agency
  const { projectId, contactIds, clientId, project } = await givenBegun({ test, agency, client, title })
  const started = await send(test, startReport, {
    call: { params: { projectId }, body: { week: weekOfTests } },
    headers,
  })
  const { reportId } = started.json<{ reportId: string }>()
  const params = { projectId, reportId }
  const saved = await send(test, saveReportParts, {
    call: { params, body: { ...reportParts, revision: 1 } },
    headers,
  })
  const { revision } = saved.json<{ revision: number }>()
  return { projectId, contactIds, clientId, reportId, revision, params, portalId: project.portalId }
}

async function givenBegun({ test, agency: { member }, client, title }: Given) {
  const { db, clock } = test
  const now = clock.now().toString()
  clock.set(wednesday)
  const input = { leadConsultantId: member.memberId, ...(title && { title }) }
  const given = await createProject({ test, member, input, ...(client && { client }) })
  await changeStatus({ projectId: given.projectId, input: { to: 'active' }, member, db, clock })
  clock.set(now)
  return given
}

export async function givenSentReport(given: Given) {
  const ready = await givenReadyReport(given)
  const { params, revision } = ready
  const answer = await send(given.test, sendReport, {
    call: { params, body: { revision } },
    headers: given.agency.headers,
  })
  if (answer.statusCode !== 201) throw new Error(`not sent: ${answer.body}`)
  return ready
}
