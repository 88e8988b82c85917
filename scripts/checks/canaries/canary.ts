import { expect, test } from 'vitest'
import type { Check } from '../check.ts'
import { treeOf } from '../sourceTree.ts'

export type Canary = { check: Check; breaks: Record<string, string>[]; holds: Record<string, string>[] }

/** Every tree that breaks the rule must be reported, and no tree that keeps it. */
export function testCanaries(canaries: Canary[]): void {
  for (const { check, breaks, holds } of canaries) {
    test.each(breaks.map((files) => ({ files })))(`${check.name} reports $files`, ({ files }) => {
      expect(check.run(treeOf(files))).not.toEqual([])
    })
    test.each(holds.map((files) => ({ files })))(`${check.name} accepts $files`, ({ files }) => {
      expect(check.run(treeOf(files))).toEqual([])
    })
  }
}

export const lines = (count: number) => Array.from({ length: count }, (_, index) => `// ${index}`).join('\n')
