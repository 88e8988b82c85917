import { effortTargets } from '@rytm/domain/reports/activeTime.ts'
import { casts, team } from '../cast.ts'
import { type EffortSums, expectGuideToAgree, sumsOf, tableOf } from '../effort/effortTable.ts'
import { costOf, operators } from '../effort/keystrokeModel.ts'
import { type Meter, measuredOf, startMeter } from '../effort/meter.ts'
import { isAtRisk, reportByKeys } from '../effort/reportByKeys.ts'
import { answer, givenSixProjects, sixProjects, type Work } from '../effort/sixProjects.ts'
import {
  answerFromToday,
  callFromToday,
  openReport,
  recordWork,
  seeNothingLeft,
  tellBadNews,
  tickPlan,
} from '../effort/workingWeek.ts'
import { expect, leaveAxeTo, test } from '../rytm.ts'
import { foundAgency, join, moveAll, say } from '../seed.ts'
import type { Step } from '../steps/step.ts'
import { words } from '../words.ts'

test.use({ locale: 'en-GB' })
test.skip(({ isMobile }) => isMobile, 'A desk is where six reports are written')

const wednesdayMorning = '2026-03-04T08:00:00Z'
const fridayMorning = '2026-03-06T09:00:00Z'
const t = words('en')

test('a week of six projects costs what the guide says', async ({ page, browser, rytm }) => {
  test.slow()
  leaveAxeTo('week')
  const owner: Step = { page, t, cast: casts.en, rytm }
  await foundAgency(owner, { language: 'en' })
  const desk = await join(owner, { browser, person: team.consultant, locale: 'en-GB' })
  const given = await givenSixProjects(desk)
  const meter = await startMeter(desk.page)
  await desk.page.goto(rytm.url)
  await test.step('Monday: three calls', () => makeCalls(desk, { meter, works: sixProjects.slice(0, 3) }))
  await moveAll({ rytm, pages: [desk.page] }, wednesdayMorning)
  await test.step('Wednesday: three calls, the work, a message and bad news', async () => {
    await makeCalls(desk, { meter, works: sixProjects.slice(3) })
    for (const work of sixProjects) await recordDay(desk, { meter, work })
    const [, asked] = sixProjects as [Work, Work]
    await writesToUs(owner, given.get(asked))
    await meter.measure({
      task: 'reply',
      project: asked.project,
      deed: () => answerFromToday(desk, { client: asked.client, text: answer }),
    })
  })
  await moveAll({ rytm, pages: [desk.page] }, fridayMorning)
  await test.step('Friday: six reports', () => sendReports(desk, meter))
  await seeNothingLeft(desk)
  const sums = sumsOf(measuredOf(meter.deeds))
  process.stdout.write(`\n${tableOf(sums)}\n`)
  expectWithinAims(sums)
  expectGuideToAgree(sums)
  await desk.context.close()
})

test('the model counts as by hand', () => {
  const pressed = (key: string, typed = false) => ({ kind: 'key' as const, control: 1, key, typed })
  const gestures = [
    { kind: 'click' as const, control: 1, key: '', typed: false },
    pressed('H', true),
    pressed('i', true),
    pressed('Control'),
    pressed('Enter'),
  ]
  const cost = costOf({ gestures, words: 476, ownWords: 238 })
  expect(cost).toMatchObject({ clicks: 1, keys: 2, characters: 2, wordsRead: 238 })
  const { press, point, home, think } = operators
  expect(cost.seconds).toBeCloseTo(think + point + home + 6 * press + 60)
  expect(cost.secondsReadingAll - cost.seconds).toBeCloseTo(60)
})

async function makeCalls(step: Step, { meter, works }: { meter: Meter; works: readonly Work[] }) {
  for (const work of works)
    await meter.measure({ task: 'call', project: work.project, deed: () => callFromToday(step, work) })
}

async function recordDay(step: Step, { meter, work }: { meter: Meter; work: Work }) {
  const { project } = work
  await meter.measure({ task: 'work', project, deed: () => recordWork(step, work) })
  await meter.measure({ task: 'plan', project, deed: () => tickPlan(step) })
  if (work === sixProjects.at(-1))
    await meter.measure({ task: 'badNews', project, deed: () => tellBadNews(step, work) })
}

/** A message that reached the office, written down by whoever read it. */
async function writesToUs(owner: Step, given: { projectId: string; contactId: string } | undefined) {
  const note = 'Could you send us an overview of the search before Thursday?'
  const message = { channel: 'message', direction: 'inbound', outcome: 'sent', note }
  const body = { ...message, projectIds: [given?.projectId], contactId: given?.contactId }
  await say(owner, { path: 'touchpoints', body })
}

/** Each is followed by the next one by itself. */
async function sendReports(step: Step, meter: Meter) {
  const { page, t } = step
  await openFirstReport(step, meter)
  for (let waiting = sixProjects; waiting.length > 0; ) {
    const titles = new RegExp(`^(${waiting.map(({ project }) => project).join('|')})$`)
    const title = await page.getByRole('heading', { level: 1, name: titles }).innerText()
    const work = waiting.find(({ project }) => project === title) as Work
    waiting = waiting.filter((other) => other !== work)
    const task = isAtRisk(work) ? 'reportAtRisk' : work.more || work.need ? 'reportMore' : 'report'
    const deed = () => reportByKeys(step, work)
    meter.noteRead(await meter.measure({ task, project: work.project, deed }))
  }
  await expect(page.getByText(t('reports:all_sent_title'))).toBeVisible()
}

async function openFirstReport(step: Step, meter: Meter) {
  const { client, project } = sixProjects[0] as Work
  const deed = () => openReport(step, client)
  await meter.measure({ task: 'openReports', project, deed })
}

/** Where nothing has to be added a report is within its aim; what else costs more stands in the guide. */
function expectWithinAims({ rows, projectWeeks }: EffortSums) {
  const { reportSeconds, projectWeekSeconds } = effortTargets
  const plain = rows.find(({ task }) => task === 'report')
  expect(plain?.figures.seconds, 'seconds of a report').toBeLessThanOrEqual(reportSeconds)
  const dearest = Math.max(...projectWeeks.map(({ seconds }) => seconds))
  expect(dearest, 'seconds of the dearest project and week').toBeLessThanOrEqual(projectWeekSeconds)
}
