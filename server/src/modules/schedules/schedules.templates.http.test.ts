import { randomUUID } from 'node:crypto'
import * as contract from '@rytm/contract/schedules.templates.ts'
import * as plans from '@rytm/contract/schedules.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAgency, createMember, type TestAgency } from '#testing/factories.ts'
import { createProject } from '#testing/projectFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf, testEndpoint } from '#testing/testEndpoint.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const names = { namePl: 'Produkcja', nameEn: 'Production' }
const builtIn = { ...names, from: { kind: 'direct_search', weeks: 4 } }
const activity = {
  key: null,
  titlePl: 'Wizyta w zakładzie',
  titleEn: 'Visit to the plant',
  owner: 'client',
  week: 2,
  weekday: 3,
}

async function ask<T>(
  endpoint: Parameters<typeof requestOf>[0]['endpoint'],
  headers: TestAgency['headers'],
  call: Parameters<typeof requestOf>[0]['call'] = {},
) {
  const answer = await test.inject(requestOf({ endpoint, call, headers }))
  return { status: answer.statusCode, body: (answer.body === '' ? undefined : answer.json()) as T }
}

async function givenTemplate(agency: TestAgency) {
  const { body } = await ask<contract.OwnTemplate>(contract.createTemplate, agency.headers, { body: builtIn })
  return body
}

const arrange = async (agency: TestAgency) => {
  const { id, revision } = await givenTemplate(agency)
  return { params: { templateId: id }, body: { ...names, weeks: 2, activities: [activity], revision } }
}
const noUuid = { 'an id that is none': { params: { templateId: 'abc' } } }

testEndpoint('schedules.list_templates', { endpoint: contract.listTemplates, test: () => test })
testEndpoint('schedules.create_template', {
  endpoint: contract.createTemplate,
  test: () => test,
  arrange: async () => ({ body: builtIn }),
  refused: {
    'a name in one language only': { body: { ...builtIn, nameEn: '' } },
    'a length that no template has': { body: { ...names, from: { kind: 'advert', weeks: 13 } } },
  },
})
testEndpoint('schedules.save_template', {
  endpoint: contract.saveTemplate,
  test: () => test,
  arrange,
  refused: {
    ...noUuid,
    'a weekend': {
      body: { ...names, weeks: 2, revision: 1, activities: [{ ...activity, weekday: 6 }] },
    },
    'a title in one language only': {
      body: { ...names, weeks: 2, revision: 1, activities: [{ ...activity, titleEn: ' ' }] },
    },
  },
})
testEndpoint('schedules.remove_template', {
  endpoint: contract.removeTemplate,
  test: () => test,
  arrange: async (agency) => ({ params: (await arrange(agency)).params }),
  refused: noUuid,
})

interface Plan {
  activities: { id: string; title: string; date: string; owner: string }[]
}

describe('a template of the agency', () => {
  it('begins as a copy of a built-in one, in both languages', async () => {
    const { activities, weeks, revision } = await givenTemplate(await createAgency({ test }))
    expect({ weeks, revision }).toEqual({ weeks: 4, revision: 1 })
    expect(activities[0]).toMatchObject({
      key: 'kickoff_call',
      titlePl: expect.stringContaining('Rozmowa startowa'),
      titleEn: expect.stringContaining('Kickoff call'),
    })
  })

  it('is placed on real dates, in the language of the project', async () => {
    const agency = await createAgency({ test })
    const { params, body } = await arrange(agency)
    await ask(contract.saveTemplate, agency.headers, { params, body })
    const { projectId } = await createProject({ test, member: agency.member, status: 'active' })
    const plan = await ask<Plan>(plans.draftSchedule, agency.headers, { params: { projectId }, body: params })
    expect(plan.body.activities).toMatchObject([
      { title: 'Wizyta w zakładzie', date: '2026-01-14', owner: 'client' },
    ])
  })

  it('can be made from the plan of a project; what nobody reworded has its other language', async () => {
    const agency = await createAgency({ test })
    const { projectId } = await createProject({ test, member: agency.member, status: 'active' })
    const params = { projectId }
    const drafted = await ask<Plan>(plans.draftSchedule, agency.headers, {
      params,
      body: { kind: 'advert', weeks: 2 },
    })
    const activityId = drafted.body.activities[1]?.id ?? ''
    await ask(plans.changeActivity, agency.headers, {
      params: { projectId, activityId },
      body: { title: 'Nasze własne' },
    })
    const made = await ask<contract.OwnTemplate>(contract.createTemplate, agency.headers, {
      body: { ...names, from: { projectId } },
    })
    expect(made.body.weeks).toBe(2)
    expect(made.body.activities[0]?.titleEn).toContain('Kickoff call')
    expect(made.body.activities).toContainEqual(
      expect.objectContaining({ titlePl: 'Nasze własne', titleEn: 'Nasze własne' }),
    )
  })

  it('is not needed to begin with the weeks of another project: words, owners and days come along, notes do not', async () => {
    const agency = await createAgency({ test })
    const { projectId: source } = await createProject({ test, member: agency.member, status: 'active' })
    const params = { projectId: source }
    const first = await ask<Plan>(plans.draftSchedule, agency.headers, {
      params,
      body: { kind: 'advert', weeks: 2 },
    })
    const activityId = first.body.activities[0]?.id ?? ''
    const body = { title: 'Nasze własne', note: 'Tylko dla tego klienta', doneOn: '2026-01-06' }
    await ask(plans.changeActivity, agency.headers, { params: { projectId: source, activityId }, body })
    const input = { startDate: '2026-02-02' }
    const { projectId } = await createProject({ test, member: agency.member, input })
    const like = (likeProjectId: string) =>
      ask<Plan>(plans.draftSchedule, agency.headers, {
        params: { projectId },
        body: { likeProjectId, replace: true },
      })
    const { activities } = (await like(source)).body
    expect(activities).toHaveLength(first.body.activities.length)
    expect(activities[0]).toMatchObject({ title: 'Nasze własne', note: null, doneOn: null })
    expect(activities.every(({ date }) => date >= '2026-02-02')).toBe(true)
    const itself = (await like(projectId)).body.activities
    expect(itself.map(({ title, date }) => [title, date])).toEqual(
      activities.map(({ title, date }) => [title, date]),
    )
    const foreign = await createAgency({ test })
    const other = await createProject({ test, member: foreign.member, status: 'active' })
    expect(await like(other.projectId)).toMatchObject({ status: 404, body: { code: 'projects.not_found' } })
  })

  it('is not made of an empty plan, nor of another agency’s', async () => {
    const agency = await createAgency({ test })
    const { projectId } = await createProject({ test, member: agency.member, status: 'active' })
    const make = (headers: TestAgency['headers']) =>
      ask(contract.createTemplate, headers, { body: { ...names, from: { projectId } } })
    expect(await make(agency.headers)).toMatchObject({
      status: 422,
      body: { code: 'schedules.template_refused' },
    })
    expect((await make((await createAgency({ test })).headers)).status).toBe(404)
  })

  it('is saved with every activity in its weeks, and not over somebody else’s change', async () => {
    const agency = await createAgency({ test })
    const { params, body } = await arrange(agency)
    const save = (more: object) =>
      ask<contract.OwnTemplate>(contract.saveTemplate, agency.headers, { params, body: { ...body, ...more } })
    expect(await save({ activities: [{ ...activity, week: 3 }] })).toMatchObject({
      status: 422,
      body: { params: { refusals: [{ code: 'schedules.template_week_outside', at: [0] }] } },
    })
    expect(await save({})).toMatchObject({ status: 200, body: { revision: 2 } })
    expect(await save({})).toMatchObject({ status: 409, body: { code: 'schedules.template_stale' } })
  })

  it('is changed by managers and used by everybody', async () => {
    const agency = await createAgency({ test })
    await givenTemplate(agency)
    const { headers } = await createMember({ test, agencyId: agency.agencyId, role: 'consultant' })
    expect((await ask(contract.createTemplate, headers, { body: builtIn })).status).toBe(403)
    const list = await ask<{ items: contract.OwnTemplate[] }>(contract.listTemplates, headers)
    expect(list.body.items.map(({ namePl }) => namePl)).toEqual(['Produkcja'])
  })

  it('that another agency has, or nobody, makes no plan', async () => {
    const agency = await createAgency({ test })
    const { projectId } = await createProject({ test, member: agency.member, status: 'active' })
    const { id } = await givenTemplate(await createAgency({ test }))
    for (const templateId of [id, randomUUID()])
      expect(
        await ask(plans.draftSchedule, agency.headers, { params: { projectId }, body: { templateId } }),
      ).toMatchObject({ status: 404, body: { code: 'schedules.template_not_found' } })
  })
})
