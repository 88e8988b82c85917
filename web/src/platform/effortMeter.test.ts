import { expect, test } from 'vitest'
import { createEffortMeter } from './effortMeter.ts'

const open = () => createEffortMeter({ at: 0, visible: true })
const at = (second: number) => second * 1000

test('reading a report is active, typing is counted from the first key', () => {
  const meter = open()
  meter.note({ kind: 'deed', at: at(20) })
  meter.note({ kind: 'deed', at: at(30), typed: true })
  meter.note({ kind: 'deed', at: at(35), typed: true })
  meter.noteEntry()
  expect(meter.read(at(50))).toEqual({ activeSeconds: 50, typingSeconds: 15, entries: 1 })
})

test('a page that is left open counts a minute', () => {
  expect(open().read(at(3600))).toEqual({ activeSeconds: 60, typingSeconds: 0, entries: 0 })
})

test('a hidden page counts nothing', () => {
  const meter = createEffortMeter({ at: 0, visible: false })
  meter.note({ kind: 'shown', at: at(30) })
  meter.note({ kind: 'hidden', at: at(40) })
  expect(meter.read(at(100)).activeSeconds).toBe(10)
})
