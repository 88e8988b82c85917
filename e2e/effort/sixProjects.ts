import { casts } from '../cast.ts'
import { givenProject, say } from '../seed.ts'
import type { Step } from '../steps/step.ts'

/** One of six invented projects, with what its consultant has to say about it this week. */
export interface Work {
  client: string
  contact: string
  project: string
  /** The first two are at an early stage; the third is further. */
  candidates: [string, string, string]
  newcomer: string
  approaches: number
  search: 'direct_search' | 'advert' | 'mixed'
  note: string
  sentence: string
  /** Added to the proposed words on what changed, or what did not work; empty: nothing is added. */
  more: string
  /** Undefined: nothing this week. */
  need?: string
}

export const sixProjects: readonly Work[] = [
  {
    client: 'Imaginary Sails',
    contact: 'Anna Invented',
    project: 'Head of Logistics',
    candidates: ['John Madeup', 'Sophie Notional', 'Peter Sample'],
    newcomer: 'Adam Fictional',
    approaches: 25,
    search: 'direct_search',
    note: 'Second meetings on Thursday; Anna brings the head of operations.',
    sentence: 'We are on plan: two people meet you on Thursday, one more answers by Monday.',
    more: '',
  },
  {
    client: 'Paper Bridges',
    contact: 'Olaf Pretend',
    project: 'Quality Engineer',
    candidates: ['Mary Unreal', 'Tom Assumed', 'Ivy Supposed'],
    newcomer: 'Nora Imagined',
    approaches: 40,
    search: 'mixed',
    note: 'Wants people from food or pharma only. Next call Tuesday.',
    sentence: 'On plan. The narrower search still leaves enough people in the region.',
    more: ' Since Wednesday we look in food and pharma only, as you asked.',
  },
  {
    client: 'Cloud Bakery',
    contact: 'Lena Fabled',
    project: 'Production Planner',
    candidates: ['Mark Conjured', 'Ella Dreamt', 'Hugo Figured'],
    newcomer: 'Ruth Devised',
    approaches: 12,
    search: 'advert',
    note: 'Happy with the first two. Room for the interviews is booked.',
    sentence: 'On plan: both first interviews went well and the shortlist stands for next Friday.',
    more: '',
    need: 'Your notes on both interviews',
  },
  {
    client: 'Glass Orchard',
    contact: 'Emil Storied',
    project: 'Key Account Manager',
    candidates: ['Vera Penned', 'Otto Drawn', 'Iris Coined'],
    newcomer: 'Paul Minted',
    approaches: 30,
    search: 'direct_search',
    note: 'Asked about notice periods; sent the overview by e-mail.',
    sentence: 'We are on plan; three people know the brief and want to talk to you.',
    more: '',
  },
  {
    client: 'Velvet Quarry',
    contact: 'Nina Wrought',
    project: 'Maintenance Lead',
    candidates: ['Carl Shaped', 'Dora Molded', 'Fred Carved'],
    newcomer: 'Gail Forged',
    approaches: 18,
    search: 'mixed',
    note: 'Shift model is final: three shifts, weekends paid double.',
    sentence: 'On plan. The shift model helps: fewer people refuse than last week.',
    more: ' We now name the weekend pay in the first message.',
  },
  {
    client: 'Silver Kites',
    contact: 'Hans Spun',
    project: 'Sales Director',
    candidates: ['Jane Woven', 'Karl Knitted', 'Lucy Stitched'],
    newcomer: 'Max Sewn',
    approaches: 9,
    search: 'direct_search',
    note: 'Board meets on the 12th; nothing can be decided before.',
    sentence: 'At risk: the best candidate refused because of pay, and others will too.',
    more: 'The range: the strongest person of the shortlist refused because of it.',
    need: 'A decision on the pay range',
  },
]

/** What is told on the phone and written down once the best candidate has refused. */
export const badNews =
  'One of the shortlist refused: the range is a fifth below what people like that expect.'
export const answer = 'The overview of the search is on its way; we can go through it on Thursday.'

export interface GivenWork {
  projectId: string
  contactId: string
}

/** Running since last week and known to Rytm since this morning, each with three candidates and a plan. */
export async function givenSixProjects(step: Step): Promise<Map<Work, GivenWork>> {
  const given = new Map<Work, GivenWork>()
  for (const work of sixProjects) {
    const at = `${work.client.replace(/\W/g, '').toLowerCase()}.test`
    const contact = { ...casts.en.commissioning, language: 'en' as const }
    const cast = {
      ...casts.en,
      client: work.client,
      project: work.project,
      commissioning: { ...contact, name: work.contact, email: `hr@${at}` },
      decisionMaker: { ...contact, name: `Board of ${work.client}`, email: `board@${at}` },
    }
    const own = { ...step, cast }
    const { projectId, commissioningId } = await givenProject(own, { startDate: '2026-02-23' })
    await givenPlan(own, { projectId, search: work.search })
    const stages = ['answered', 'answered', 'presented']
    for (const [index, name] of work.candidates.entries())
      await say(own, { path: `projects/${projectId}/candidacies`, body: { name, stage: stages[index] } })
    given.set(work, { projectId, contactId: commissioningId })
  }
  return given
}

/** Published, and what lies before this week is done. */
async function givenPlan(step: Step, { projectId, search }: Pick<Work, 'search'> & { projectId: string }) {
  const path = `projects/${projectId}/schedule`
  const { activities } = await say<{ activities: { id: string; date: string }[] }>(step, {
    path: `${path}/draft`,
    body: { kind: search, weeks: 4 },
  })
  await say(step, { path: `${path}/publications`, body: {} })
  for (const { id, date } of activities.filter((activity) => activity.date < '2026-03-02'))
    await say(step, { path: `${path}/activities/${id}`, method: 'PATCH', body: { doneOn: date } })
}
