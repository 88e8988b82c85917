import { describe, expect, it } from 'vitest'
import { vocatives } from '#kernel/polishFirstNames.ts'
import { suggestSalutation } from '#kernel/salutation.ts'

describe('the salutation of a contact', () => {
  it.each([
    ['Anna Próbna', 'pl', 'Pani Anno'],
    ['Marek Próbny', 'pl', 'Panie Marku'],
    ['Paweł Próbny', 'pl', 'Panie Pawle'],
    ['Maja Próbna', 'pl', 'Pani Maju'],
    ['  łukasz PRÓBNY', 'pl', 'Panie Łukaszu'],
    ['ŻANETA', 'pl', 'Pani Żaneto'],
    ['Anna Próbna', 'en', 'Dear Anna'],
    ['Xavier Próbny', 'pl', undefined],
    ['Próbna Anna', 'pl', undefined],
    ['dr Anna Próbna', 'pl', undefined],
    ['', 'pl', undefined],
    ['Ola', 'pl', undefined],
  ] as const)('of "%s" in %s is %s', (name, language, salutation) => {
    expect(suggestSalutation({ name, language })).toBe(salutation)
  })

  it('never depends on a name that stands for women and for men', () => {
    const both = [...vocatives.Pani.keys()].filter((name) => vocatives.Panie.has(name))
    expect(both).toEqual([])
  })

  it('has a vocative for each name of the list', () => {
    const names = [...vocatives.Pani, ...vocatives.Panie]
    expect(names.filter(([name, vocative]) => !name || !vocative)).toEqual([])
  })
})
