import type { Page } from '@playwright/test'
import { type Gesture, listenToGestures } from './gestures.ts'
import { type Cost, costOf } from './keystrokeModel.ts'
import { type Read, wordsToRead } from './reading.ts'

/** What a consultant does for a client in a running week, in the order of the table. */
export const tasks = {
  call: 'Log the weekly call, with a note',
  reply: 'Log the answer to a message of the client',
  work: 'Open the project, count approaches, add a candidate, move two',
  plan: 'Tick what is done in the plan',
  badNews: 'End a candidacy with its reason, log the call in which the client heard of it',
  openReports: 'Open the first report from Today',
  report: 'Weekly report, on track, nothing to add',
  reportMore: 'Weekly report, on track, with a sentence or a need added',
  reportAtRisk: 'Weekly report, at risk',
} as const
export type Task = keyof typeof tasks

export interface Deed {
  task: Task
  project: string
  gestures: readonly Gesture[]
  /** The last gesture of the deed before: the hand is still where it was. */
  before: Gesture | undefined
  read?: Read
}

export interface Measured extends Cost {
  task: Task
  project: string
}

export type Meter = Awaited<ReturnType<typeof startMeter>>

export async function startMeter(page: Page) {
  const { take } = await listenToGestures(page)
  const deeds: Deed[] = []
  return {
    deeds,
    measure: async <Result>({
      task,
      project,
      deed,
    }: Pick<Deed, 'task' | 'project'> & { deed: () => Promise<Result> }): Promise<Result> => {
      await take()
      const result = await deed()
      const before = deeds.at(-1)?.gestures.at(-1)
      deeds.push({ task, project, gestures: await take(), before })
      return result
    },
    /** What the last deed asked to be read. */
    noteRead: (read: Read) => {
      const last = deeds.at(-1)
      if (last) last.read = read
    },
  }
}

export function measuredOf(deeds: readonly Deed[]): Measured[] {
  const all = deeds.flatMap(({ read }) => read ?? [])
  return deeds.map(({ task, project, gestures, before, read }) => {
    const { words, own } = read ? wordsToRead({ read, all }) : { words: 0, own: 0 }
    return { task, project, ...costOf({ gestures, before, words, ownWords: own }) }
  })
}
