import type { SourceTree } from './sourceTree.ts'

export type Violation = { path: string; line?: number; message: string }

export type Check = {
  name: string
  /** What must be true, as a sentence. */
  rule: string
  run: (tree: SourceTree) => Violation[]
}

export function describeViolation({ path, line, message }: Violation): string {
  return `${path}${line === undefined ? '' : `:${line}`}  ${message}`
}
