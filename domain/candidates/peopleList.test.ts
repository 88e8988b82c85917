import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suggestPeopleColumns } from '#candidates/peopleColumns.ts'
import { readPastedPeople, readPeopleRows } from '#candidates/peopleList.ts'
import type { LineProblem, ListedPerson, PersonField } from '#candidates/personLine.ts'
import { findSamePerson } from '#candidates/repeatedLines.ts'

const only = (text: string) => {
  const [line] = readPastedPeople(text)
  return line?.person ?? line?.problem
}

describe('a pasted line', () => {
  it.each<[string, string, ListedPerson | LineProblem]>([
    ['a name alone', 'Anna Próbna', { name: 'Anna Próbna' }],
    [
      'all cells, by tabs',
      'Anna Próbna\tanna@poczta.test\t+48 600 100 200\tHuta Zmyślona\tKsięgowa',
      {
        name: 'Anna Próbna',
        email: 'anna@poczta.test',
        phone: '+48 600 100 200',
        company: 'Huta Zmyślona',
        position: 'Księgowa',
      },
    ],
    [
      'cells in another order',
      'Anna Próbna; Huta; Księgowa; 600100200; Anna@Poczta.test',
      {
        name: 'Anna Próbna',
        email: 'anna@poczta.test',
        phone: '600100200',
        company: 'Huta',
        position: 'Księgowa',
      },
    ],
    ['commas', 'Anna Próbna, Huta', { name: 'Anna Próbna', company: 'Huta' }],
    [
      'an address in angle brackets',
      'Anna Próbna <anna@poczta.test>',
      { name: 'Anna Próbna', email: 'anna@poczta.test' },
    ],
    [
      'no separator at all',
      'Anna Próbna anna@poczta.test tel. 600 100 200',
      { name: 'Anna Próbna', email: 'anna@poczta.test', phone: '600 100 200' },
    ],
    ['a number before the name', '12. Anna Próbna', { name: 'Anna Próbna' }],
    ['a bullet before the name', '• Anna Próbna', { name: 'Anna Próbna' }],
    [
      'a comma inside a cell of semicolons',
      'Anna Próbna; Huta, Gdańsk',
      { name: 'Anna Próbna', company: 'Huta, Gdańsk' },
    ],
    ['letters from right to left', 'שרה כהן', { name: 'שרה כהן' }],
    ['an address without a name', 'anna@poczta.test', 'candidacies.line_without_name'],
    ['a formula', '=cmd|calc', 'candidacies.line_not_a_name'],
    ['an emoji', '😀', 'candidacies.line_not_a_name'],
    ['a very long name', 'x'.repeat(100_000), 'candidacies.line_too_long'],
    ['half an address', 'Anna Próbna; anna@poczta', 'candidacies.line_email_wrong'],
  ])('of %s', (_name, typed, expected) => {
    expect(only(typed)).toEqual(expected)
  })

  it('keeps its number, whatever is empty', () => {
    const lines = readPastedPeople('\n\nAnna Próbna\r\n\r\n- Jan Umowny')
    expect(lines.map(({ line, person }) => [line, person?.name])).toEqual([
      [3, 'Anna Próbna'],
      [5, 'Jan Umowny'],
    ])
  })

  it('is a header where it names columns', () => {
    const [line, ...rest] = readPastedPeople('E-mail\tImię\tNazwisko\nanna@poczta.test\tAnna\tPróbna')
    expect(rest).toEqual([])
    expect(line?.person).toEqual({ name: 'Anna Próbna', email: 'anna@poczta.test' })
  })

  it('that says somebody again says where they stand first', () => {
    const lines = readPastedPeople(
      'Anna Próbna; anna@poczta.test\nA. Próbna; ANNA@poczta.test\nJan Umowny\njan umowny\nJan Umowny; jan@poczta.test',
    )
    expect(lines.map(({ problem, firstLine }) => [problem, firstLine])).toEqual([
      [undefined, undefined],
      ['candidacies.line_repeated', 1],
      [undefined, undefined],
      ['candidacies.line_repeated', 3],
      [undefined, undefined],
    ])
  })

  it('is never lost: each one that says something is understood or says why not', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 60 }).filter((text) => /[a-z]/.test(text))), (typed) => {
        const text = typed.map((line) => line.replace(/[\r\n\p{Cc}]/gu, ' ')).join('\n')
        const lines = readPastedPeople(`Anna Próbna\n${text}`)
        return lines.every(({ person, problem }) => (person === undefined) !== (problem === undefined))
      }),
    )
  })
})

describe('the columns of a list', () => {
  it.each<[string, PersonField[]]>([
    ['Imię i nazwisko|E-mail|Telefon|Firma|Stanowisko', ['name', 'email', 'phone', 'company', 'position']],
    [
      'First Name|Last Name|URL|Email Address|Company|Position',
      ['firstName', 'lastName', 'ignore', 'email', 'company', 'position'],
    ],
    ['Imię|Nazwisko|Tel.|Obecny pracodawca|Rola', ['firstName', 'lastName', 'phone', 'company', 'position']],
    ['Company name|Candidate name|Job title', ['company', 'name', 'position']],
    ['E-mail|E-mail prywatny|Kandydat', ['email', 'ignore', 'name']],
    ['A|B', ['ignore', 'ignore']],
  ])('%s', (headers, expected) => {
    expect(suggestPeopleColumns(headers.split('|'))).toEqual(expected)
  })

  it('give a row its person, and a ragged row its problem', () => {
    const lines = readPeopleRows({
      mapping: ['lastName', 'firstName', 'email'],
      rows: [
        { line: 2, cells: ['Próbna', 'Anna', 'anna@poczta.test'] },
        { line: 3, cells: ['Umowny'] },
        { line: 4, cells: ['brak', '-', 'jan@poczta.test'] },
      ],
    })
    expect(lines.map(({ person, problem }) => person ?? problem)).toEqual([
      { name: 'Anna Próbna', email: 'anna@poczta.test' },
      'candidacies.line_cells',
      'candidacies.line_without_name',
    ])
  })
})

describe('somebody listed is the same person as somebody there', () => {
  const anna = { name: 'Anna Próbna', email: 'anna@poczta.test', phone: '+48 600 100 200' }
  const jan = { name: 'Jan Umowny' }
  const find = findSamePerson([anna, jan])
  it.each<[string, ListedPerson, ListedPerson | undefined]>([
    ['by the address', { name: 'A. P.', email: 'anna@poczta.test' }, anna],
    ['not by the name with another address', { name: 'Anna Próbna', email: 'inna@poczta.test' }, undefined],
    ['by the name where the list has no address', { name: 'anna probna' }, anna],
    ['by name and number', { name: 'Anna Próbna', phone: '600100200' }, anna],
    ['not by a name with another number', { name: 'Anna Próbna', phone: '600100201' }, undefined],
    ['by the name where nothing else is known', { name: 'JAN UMOWNY', phone: '600100201' }, jan],
    ['not at all', { name: 'Ewa Nowa' }, undefined],
  ])('%s', (_name, listed, expected) => {
    expect(find(listed)).toBe(expected)
  })
})
