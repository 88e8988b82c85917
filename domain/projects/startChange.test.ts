import { expect, it } from 'vitest'
import type { ProjectStatus } from '#projects/projectStatus.ts'
import { refuseStartChange } from '#projects/startChange.ts'

const date = (text: string | undefined) => (text ? Temporal.PlainDate.from(text) : undefined)
const today = Temporal.PlainDate.from('2026-01-07')

it.each<[string, ProjectStatus, string | undefined, string | undefined, boolean]>([
  ['a draft is put off', 'draft', '2026-01-05', '2026-03-02', true],
  ['a draft loses its date', 'draft', '2026-01-05', undefined, true],
  ['a date that was never set is set', 'active', undefined, '2026-03-02', true],
  ['nothing changes', 'active', '2026-01-05', '2026-01-05', true],
  ['begun, and moved a day later', 'active', '2026-01-05', '2026-01-06', false],
  ['begun today, and moved to tomorrow', 'active', '2026-01-07', '2026-01-08', false],
  ['begun, and moved a day earlier', 'active', '2026-01-05', '2026-01-04', true],
  ['begins tomorrow, and is put off', 'active', '2026-01-08', '2026-03-02', true],
  ['begins tomorrow, and loses its date', 'active', '2026-01-08', undefined, false],
  ['on hold, and moved later', 'on_hold', '2026-01-05', '2026-03-02', false],
  ['over, and moved later', 'not_filled', '2026-01-05', '2026-03-02', false],
])('%s', (_name, status, from, to, may) => {
  const refusal = refuseStartChange({ status, from: date(from), to: date(to), today })
  expect(refusal).toBe(may ? undefined : 'projects.start_fixed')
})
