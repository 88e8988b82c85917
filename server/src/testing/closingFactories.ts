import { changeStatus } from '@rytm/contract/projects.status.ts'
import { saveClosingParts, startClosingReport } from '@rytm/contract/reports.closing.ts'
import { sendClosingReport } from '@rytm/contract/reports.closingSent.ts'
import type { TestAgency } from './factories.ts'
import { send } from './persons.ts'
import { createProject } from './projectFactories.ts'
import type { TestApp } from './testApp.ts'

interface Given {
  test: TestApp
  agency: Pick<TestAgency, 'headers' | 'member'>
  openings?: number
}

/** What a human says at the end of a project that was not filled. */
export const closingParts = {
  result: 'not_filled',
  filledOpenings: null,
  whatWasDone: 'Rozmawialiśmy z pięcioma osobami.',
  whatTheMarketSaid: 'Oczekiwania są wyższe niż widełki.',
  whatWeWouldDoNext: 'Podnieść górną granicę widełek.',
  openPoints: [{ text: 'Decyzja, czy wracamy w marcu', by: 'client' }],
}

export async function givenClosingProject({ test, agency, openings = 1 }: Given) {
  const { headers, member } = agency
  const project = await createProject({ test, member, status: 'active', input: { openings } })
  const { projectId } = project
  const body = { to: 'closing', reason: 'Koniec terminu' }
  const answer = await send(test, changeStatus, { call: { params: { projectId }, body }, headers })
  if (answer.statusCode !== 201) throw new Error(`not closing: ${answer.body}`)
  return project
}

export async function givenClosingDraft(given: Given) {
  const { projectId, ...project } = await givenClosingProject(given)
  const { headers } = given.agency
  const answer = await send(given.test, startClosingReport, { call: { params: { projectId } }, headers })
  const { reportId: closingReportId, revision } = answer.json<{ reportId: string; revision: number }>()
  return { ...project, projectId, closingReportId, revision, params: { projectId, closingReportId } }
}

export async function givenReadyClosing({ parts = {}, ...given }: Given & { parts?: object }) {
  const draft = await givenClosingDraft(given)
  const body = { ...closingParts, ...parts, revision: draft.revision }
  const { params } = draft
  const saved = await send(given.test, saveClosingParts, {
    call: { params, body },
    headers: given.agency.headers,
  })
  return { ...draft, revision: saved.json<{ revision: number }>().revision }
}

/** Sent, so that its project is over. */
export async function givenClosed(given: Parameters<typeof givenReadyClosing>[0]) {
  const ready = await givenReadyClosing(given)
  const { params, revision } = ready
  const { headers } = given.agency
  const answer = await send(given.test, sendClosingReport, { call: { params, body: { revision } }, headers })
  return { ...ready, answer }
}
