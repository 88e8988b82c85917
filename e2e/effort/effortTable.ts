import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { effortTargets } from '@rytm/domain/reports/activeTime.ts'
import { expect } from '../rytm.ts'
import { type Measured, type Task, tasks } from './meter.ts'

const guide = join(import.meta.dirname, '../../docs/guide/consultant.md')
const [begin, end] = ['<!-- effort: counted by e2e/journeys/effort.spec.ts -->', '<!-- /effort -->']

type Figures = Pick<Measured, 'clicks' | 'keys' | 'characters' | 'wordsRead' | 'seconds'>
type Seconds = Pick<Measured, 'seconds' | 'secondsReadingAll' | 'secondsComposing'>

export interface EffortSums {
  rows: { task: Task; times: number; figures: Figures }[]
  reports: readonly Seconds[]
  projectWeeks: readonly Seconds[]
  /** Of one project. */
  week: Figures
}

export function sumsOf(measured: readonly Measured[]): EffortSums {
  const weeks = [...Map.groupBy(measured, ({ project }) => project).values()]
  const rows = (Object.keys(tasks) as Task[]).map((task) => {
    const own = measured.filter((one) => one.task === task)
    return { task, times: own.length, figures: meanOf({ all: own, of: own.length }) }
  })
  return {
    rows,
    reports: measured.filter(({ task }) => task.startsWith('report')),
    projectWeeks: weeks.map((week) => ({
      seconds: totalOf(week.map(({ seconds }) => seconds)),
      secondsReadingAll: totalOf(week.map(({ secondsReadingAll }) => secondsReadingAll)),
      secondsComposing: totalOf(week.map(({ secondsComposing }) => secondsComposing)),
    })),
    week: meanOf({ all: measured, of: weeks.length }),
  }
}

function meanOf({ all, of }: { all: readonly Measured[]; of: number }): Figures {
  const mean = (figure: keyof Figures) => totalOf(all.map((one) => one[figure])) / of
  return {
    clicks: mean('clicks'),
    keys: mean('keys'),
    characters: mean('characters'),
    wordsRead: mean('wordsRead'),
    seconds: mean('seconds'),
  }
}

const totalOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0)

/** As it stands in the guide. */
export function tableOf({ rows, reports, projectWeeks, week }: EffortSums): string {
  const lines = rows.map(({ task, times, figures }) => line([tasks[task], times, ...cells(figures)]))
  const { reportSeconds, projectWeekSeconds } = effortTargets
  return [
    line(['What', 'In the week', 'Clicks', 'Keys', 'Characters', 'Words read', 'Seconds']),
    line(['---', '---:', '---:', '---:', '---:', '---:', '---:']),
    ...lines,
    line(['**One project, the whole week**', projectWeeks.length, ...cells(week)]),
    '',
    `- One weekly report: ${rangeOf(reports, 'seconds')} s; within the aim of ${reportSeconds} s: ` +
      `${within(reports, reportSeconds)} of ${reports.length}.`,
    `- One project and week: ${rangeOf(projectWeeks, 'seconds')} s; within the aim of ${projectWeekSeconds} s: ` +
      `${within(projectWeeks, projectWeekSeconds)} of ${projectWeeks.length}.`,
    `- If the whole page is read word for word: ${rangeOf(reports, 'secondsReadingAll')} s a report, ` +
      `${rangeOf(projectWeeks, 'secondsReadingAll')} s a week.`,
    `- If every word is thought up at the keyboard: ${rangeOf(reports, 'secondsComposing')} s a report, ` +
      `${rangeOf(projectWeeks, 'secondsComposing')} s a week.`,
  ].join('\n')
}

function rangeOf(all: readonly Seconds[], figure: keyof Seconds) {
  const seconds = all.map((one) => Math.round(one[figure]))
  return `${Math.min(...seconds)} to ${Math.max(...seconds)}`
}

const within = (all: readonly Seconds[], aim: number) => all.filter(({ seconds }) => seconds <= aim).length
const line = (all: readonly (string | number)[]) => `| ${all.join(' | ')} |`
const cells = ({ clicks, keys, characters, wordsRead, seconds }: Figures) =>
  [clicks, keys, characters, wordsRead, seconds].map((figure) => Math.round(figure))

/** The guide says what was counted, give or take a twentieth; `WRITE=1` writes it down anew. */
export function expectGuideToAgree(sums: EffortSums) {
  const page = readFileSync(guide, 'utf8')
  const [before = '', rest = ''] = page.split(begin)
  const [written = '', after = ''] = rest.split(end)
  const counted = tableOf(sums)
  if (process.env.WRITE === '1') {
    writeFileSync(guide, `${before}${begin}\n${counted}\n${end}${after}`)
    return
  }
  const again = `Count anew: WRITE=1 npm test -- --only journeys\n${counted}`
  expect(wordsOf(written), again).toBe(wordsOf(counted))
  const [old, now] = [figuresOf(written), figuresOf(counted)]
  for (const [at, figure] of now.entries())
    expect(Math.abs(figure - (old[at] ?? 0)), again).toBeLessThanOrEqual(Math.max(1, figure / 20))
}

const figuresOf = (text: string) => [...text.matchAll(/\d+(\.\d+)?/g)].map(([figure]) => Number(figure))
const wordsOf = (text: string) => text.replaceAll(/\d+(\.\d+)?/g, '#').trim()
