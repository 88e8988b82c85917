export type Counts = { passed: number; failed: number; skipped: number }

export type Step = {
  id: string
  title: string
  command: (report: string) => string[]
  seconds: number
  absent?: string
  show?: boolean
  env?: (report: string) => Record<string, string>
  counts?: (outcome: { report: string; ok: boolean }) => Counts
}

export function runSteps(options: {
  stages: Step[][]
  root: string
  env: Record<string, string | undefined>
}): Promise<Counts & { broken: string[] }>
