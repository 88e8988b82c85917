import { describe, expect, test } from 'vitest'
import { structureChecks, translationChecks } from '../allChecks.ts'
import { testCanaries } from './canary.ts'
import { serverCanaries } from './serverCanaries.ts'
import { structureCanaries } from './structureCanaries.ts'
import { translationCanaries } from './translationCanaries.ts'

const canaries = [...structureCanaries, ...serverCanaries, ...translationCanaries]

describe('every rule is broken and kept once', () => testCanaries(canaries))

test('every check has a canary', () => {
  const known = canaries.map(({ check }) => check.name).sort()
  expect(known).toEqual([...structureChecks, ...translationChecks].map(({ name }) => name).sort())
})
