import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillText, letters, textFaults, type Variable, variablesOf } from '#texts/letterText.ts'

const values = {
  contact: 'Anna Próbna',
  project: 'Kontroler finansowy',
  client: 'Zakłady Próbne S.A.',
  consultant: 'Żaneta Śliwińska',
  agency: 'Agencja Próbna',
  week: '3',
}

describe('a text around the facts of a letter', () => {
  it.each([
    ['is good without variables', 'Przesyłam harmonogram.', []],
    ['is good when empty: the house has its own', '', []],
    ['knows its variables in any case and with spaces', '{project}, { Client } i {AGENCY}', []],
    [
      'names each variable that nobody knows once, as it was typed',
      '{imię} {project} {stanowisko} {imię} {}',
      [{ code: 'texts.unknown_variable', names: ['imię', 'stanowisko', ''] }],
    ],
    ['has no brace alone', 'Projekt {project', [{ code: 'texts.stray_brace' }]],
    ['has no braces around braces', '{{project}}', [{ code: 'texts.stray_brace' }]],
    ['has no variable over two lines', '{pro\nject}', [{ code: 'texts.stray_brace' }]],
    [
      'says everything that is wrong at once',
      '} {x}',
      [{ code: 'texts.unknown_variable', names: ['x'] }, { code: 'texts.stray_brace' }],
    ],
    [
      'is not misled by what every object has',
      '{constructor}',
      [{ code: 'texts.unknown_variable', names: ['constructor'] }],
    ],
  ])('%s', (_, text, expected) => {
    expect(textFaults({ text, letter: 'schedule' })).toEqual(expected)
  })

  it('speaks of a week in the weekly report alone', () => {
    const knowing = letters.filter((letter) => textFaults({ text: 'Tydzień {week}', letter }).length === 0)
    expect(knowing).toEqual(['weekly_report'])
  })
})

describe('a filled text', () => {
  it.each([
    ['says what is in the facts', 'Tydzień {week}: {Project}.', ['Tydzień 3: Kontroler finansowy.']],
    ['has a paragraph for each line', '\n Jeden \n\n\nDwa {week}\n', ['Jeden', 'Dwa 3']],
    ['is nothing where nothing is said', ' \n ', []],
  ])('%s', (_, text, expected) => {
    expect(fillText({ text, values })).toEqual(expected)
  })

  it('does not exist where a variable has no value', () => {
    const { consultant: _, ...unled } = values
    expect(fillText({ text: 'Pisze {consultant}', values: unled })).toBeUndefined()
    expect(fillText({ text: 'Pisze {consultant}', values: { ...values, consultant: ' \n' } })).toBeUndefined()
    expect(fillText({ text: 'Pisze {agency}', values: unled })).toEqual(['Pisze Agencja Próbna'])
  })

  it('takes what is filled in as it is, on one line', () => {
    const project = '{agency} $& <b>\nBcc: x'
    expect(fillText({ text: 'Projekt {project}', values: { ...values, project } })).toEqual([
      'Projekt {agency} $& <b> Bcc: x',
    ])
  })

  const letter = fc.constantFrom(...letters)
  const anyValues = fc.record(
    Object.fromEntries(Object.keys(values).map((name) => [name, fc.string({ minLength: 1 })])) as Record<
      Variable,
      fc.Arbitrary<string>
    >,
  )

  it('is what was typed wherever no brace was typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => !/[{}]/.test(text)),
        letter,
        (text, kind) => {
          expect(textFaults({ text, letter: kind })).toEqual([])
          const lines = text.split('\n').map((line) => line.trim())
          expect(fillText({ text, values: {} })).toEqual(lines.filter((line) => line !== ''))
        },
      ),
    )
  })

  it('has no hole and no brace of its own, once it has no fault', () => {
    const piece = fc.oneof(
      fc.constantFrom(...variablesOf.weekly_report.map((name) => `{${name}}`), '{', '}', '{x}', '\n'),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('')
        fc.pre(textFaults({ text, letter: 'weekly_report' }).length === 0)
        expect(fillText({ text, values })?.join('')).not.toMatch(/[{}]/)
      }),
    )
  })

  it('holds every value whole, whatever it is', () => {
    fc.assert(
      fc.property(anyValues, fc.constantFrom(...variablesOf.weekly_report), (facts, name) => {
        fc.pre(facts[name].trim() !== '')
        const [filled] = fillText({ text: `a {${name}} b`, values: facts }) ?? []
        expect(filled).toBe(`a ${facts[name].replace(/\s+/gu, ' ').trim()} b`)
      }),
    )
  })
})
