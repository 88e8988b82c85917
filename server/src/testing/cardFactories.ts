import { changeCandidateCard, recordPermission } from '@rytm/contract/candidacies.card.ts'
import type { CandidacyDetail } from '@rytm/contract/candidacies.detail.ts'
import { addCandidacy } from '@rytm/contract/candidacies.ts'
import { addFile } from '@rytm/contract/files.ts'
import { formWith } from './importFactories.ts'
import type { TestApp } from './testApp.ts'
import { requestOf } from './testEndpoint.ts'

interface By {
  test: TestApp
  headers: { cookie: string }
}

export async function givenCandidacy({
  test,
  headers,
  projectId,
  ...person
}: By & { projectId: string; name?: string; email?: string; stage?: string }): Promise<CandidacyDetail> {
  const body = { name: 'Anna Próbna', ...person }
  const call = { params: { projectId }, body }
  const answer = await test.inject(requestOf({ endpoint: addCandidacy, call, headers }))
  return answer.json().candidacy
}

type OfCandidacy = By & { candidacyId: string }

export function putFile({
  test,
  headers,
  candidacyId,
  content,
  name,
  purpose,
}: OfCandidacy & { content: Buffer; name: string; purpose: string }) {
  const call = { params: { candidacyId }, query: { purpose }, raw: formWith({ content, name }) }
  return test.inject(requestOf({ endpoint: addFile, call, headers }))
}

export function allowNaming({
  test,
  headers,
  candidacyId,
  answer = 'given',
}: OfCandidacy & { answer?: 'given' | 'withdrawn' }) {
  test.clock.advance({ seconds: 1 })
  const call = { params: { candidacyId }, body: { answer, way: 'phone' } }
  return test.inject(requestOf({ endpoint: recordPermission, call, headers }))
}

export function summarise({ test, headers, candidacyId, text }: OfCandidacy & { text: string }) {
  const body = { revision: 1, interviewSummary: text }
  const call = { params: { candidacyId }, body }
  return test.inject(requestOf({ endpoint: changeCandidateCard, call, headers }))
}
