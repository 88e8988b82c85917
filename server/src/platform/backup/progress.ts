import type { Clock } from '#platform/clock/clock.ts'

/** One line for the operator, on the error stream: the output stays free. */
export type Say = (line: string) => void

const quietSeconds = 2

/** A line for each table, and in a long one every two seconds. */
export function createProgress({ total, say, clock }: { total: number; say: Say; clock: Clock }) {
  let done = 0
  let saidAt = clock.now()
  return {
    during: ({ name, rows, of }: { name: string; rows: number; of?: number }) => {
      if (clock.now().since(saidAt).total('seconds') < quietSeconds) return
      saidAt = clock.now()
      say(`  ${name}: ${rows} rows${of ? ` of about ${Math.max(of, rows)}` : ''} …`)
    },
    done: ({ name, rows }: { name: string; rows: number }) => {
      done += 1
      saidAt = clock.now()
      say(`  ${done}/${total} ${name}: ${rows} rows`)
    },
  }
}
