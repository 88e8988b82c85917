import { commitmentKinds } from '@rytm/domain/commitments/commitment.ts'
import { describe, expect, it } from 'vitest'
import type { OwedLine } from '#views/owed.ts'
import { owedSections, presentOwed } from './owedPresentation.ts'
import { createPresenter } from './presenter.ts'

const zone = 'Europe/Warsaw'
const say = (line: OwedLine, language: 'pl' | 'en' = 'pl') =>
  presentOwed({ owed: [line], zone }, createPresenter({ people: {}, language }))[0]?.replace(
    /[\u2009\u00a0]/g,
    ' ',
  )

const report = { kind: 'weekly_report', dueAt: '2026-11-13T15:00:00Z' } as const
const call = { kind: 'weekly_call', dueAt: '2026-11-13T16:00:00Z' } as const
const schedule = { kind: 'schedule', dueAt: '2026-10-28T16:00:00Z' } as const

describe('what was owed, in Polish', () => {
  it.each<[OwedLine, string]>([
    [
      { ...report, state: 'kept', doneAt: '2026-11-13T14:12:00Z' },
      'Raport tygodniowy: piątek, 13 listopada, 16:00 – wysłaliśmy w piątek o 15:12',
    ],
    [
      { ...report, state: 'kept', doneAt: '2026-11-12T12:00:00Z' },
      'Raport tygodniowy: piątek, 13 listopada, 16:00 – wysłaliśmy w czwartek, 12 listopada, o 13:00',
    ],
    [
      { ...report, state: 'late', doneAt: '2026-11-13T16:10:00Z' },
      'Raport tygodniowy: piątek, 13 listopada, 16:00 – wysłaliśmy w piątek o 17:10 (po terminie)',
    ],
    [
      { ...report, state: 'automatic', doneAt: '2026-11-13T15:00:00Z' },
      'Raport tygodniowy: piątek, 13 listopada, 16:00 – wysłane automatycznie w piątek o 16:00, same liczby i daty',
    ],
    [
      { ...report, state: 'missed', doneAt: null },
      'Raport tygodniowy: piątek, 13 listopada, 16:00 – nie wysłaliśmy',
    ],
    [
      { ...report, state: 'overdue', doneAt: null },
      'Raport tygodniowy: piątek, 13 listopada, 16:00 – jeszcze nie wysłaliśmy',
    ],
    [
      { ...call, state: 'kept', doneAt: '2026-11-10T09:00:00Z' },
      'Rozmowa, tydzień 9–13 listopada – rozmawialiśmy we wtorek, 10 listopada',
    ],
    [
      { ...call, state: 'attempted', doneAt: '2026-11-13T09:00:00Z' },
      'Rozmowa, tydzień 9–13 listopada – nie udało nam się dodzwonić, napisaliśmy wiadomość',
    ],
    [{ ...call, state: 'missed', doneAt: null }, 'Rozmowa, tydzień 9–13 listopada – nie rozmawialiśmy'],
    [
      { ...call, state: 'waiting', doneAt: null },
      'Rozmowa, tydzień 9–13 listopada – termin jeszcze nie minął',
    ],
    [
      { ...call, state: 'not_wanted', doneAt: null },
      'Rozmowa, tydzień 9–13 listopada – bez rozmów, zgodnie z ustaleniem',
    ],
    [
      { ...schedule, state: 'late', doneAt: '2026-10-29T09:00:00Z' },
      'Harmonogram: środa, 28 października – przekazaliśmy w czwartek, 29 października (dzień później)',
    ],
    [
      { ...schedule, state: 'late', doneAt: '2026-11-01T23:30:00Z' },
      'Harmonogram: środa, 28 października – przekazaliśmy w poniedziałek, 2 listopada (5 dni później)',
    ],
    [
      { ...schedule, state: 'not_wanted', doneAt: null },
      'Harmonogram: środa, 28 października – bez tego punktu, zgodnie z ustaleniem',
    ],
  ])('%j', (line, sentence) => {
    expect(say(line)).toBe(sentence)
  })
})

describe('what was owed, in English', () => {
  it.each<[OwedLine, string]>([
    [
      { ...report, state: 'kept', doneAt: '2026-11-13T14:12:00Z' },
      'Weekly report: Friday, 13 November, 16:00 – sent on Friday at 15:12',
    ],
    [
      { ...call, state: 'kept', doneAt: '2026-11-10T09:00:00Z' },
      'Call, week of 9 – 13 November – we spoke on Tuesday, 10 November',
    ],
    [
      { ...schedule, state: 'late', doneAt: '2026-10-29T09:00:00Z' },
      'Schedule: Wednesday, 28 October – handed over on Thursday, 29 October (a day later)',
    ],
    [{ ...call, state: 'not_wanted', doneAt: null }, 'Call, week of 9 – 13 November – no calls, as agreed'],
  ])('%j', (line, sentence) => {
    expect(say(line, 'en')).toBe(sentence)
  })
})

it.each(['pl', 'en'] as const)('every kind and every outcome has words (%s)', (language) => {
  const states = [
    'waiting',
    'overdue',
    'kept',
    'late',
    'missed',
    'attempted',
    'automatic',
    'not_wanted',
  ] as const
  for (const kind of commitmentKinds)
    for (const state of states)
      for (const doneAt of [null, '2026-11-16T09:00:00Z'])
        expect(say({ kind, state, dueAt: '2026-11-13T15:00:00Z', doneAt }, language)).not.toMatch(
          /owed\.|undefined/,
        )
})

it('is told in order of due time, and a view of before it was told has no such section', () => {
  const presenter = createPresenter({ people: {}, language: 'en' })
  const owed: OwedLine[] = [
    { ...report, state: 'missed', doneAt: null },
    { ...schedule, state: 'missed', doneAt: null },
  ]
  expect(presentOwed({ owed, zone }, presenter)).toEqual([
    expect.stringMatching(/^Schedule/),
    expect.stringMatching(/^Weekly report/),
  ])
  expect(owedSections({ zone }, presenter)).toEqual([])
  expect(owedSections({ owed: [], zone }, presenter)).toEqual([])
})
