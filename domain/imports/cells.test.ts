import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellText, isBlankCell, looksLikeFormula } from '#imports/cellText.ts'
import { parseContractTypes } from '#imports/contractTypes.ts'
import { parseDate } from '#imports/dateCell.ts'
import { parseGrossNet } from '#imports/grossNet.ts'
import { parseList } from '#imports/listCell.ts'
import { parseOpenings } from '#imports/openings.ts'
import { parseWorkMode } from '#imports/workMode.ts'

describe('contract types', () => {
  it.each([
    ['B2B', ['b2b']],
    ['Kontrakt B2B', ['b2b']],
    ['Permanent', ['employment']],
    ['UoP', ['employment']],
    ['umowa o pracę', ['employment']],
    ['Umowa o prace na czas', undefined],
    ['Umowa o pracę na czas nieokreślony', ['employment']],
    ['Umowa o pracę (pełny etat)', ['employment']],
    ['UoP (okres próbny?)', undefined],
    ['contract of mandate', ['civil_contract']],
    ['Mandate', ['civil_contract']],
    ['UZ', ['civil_contract']],
    ['umowa zlecenie', ['civil_contract']],
    ['umowa o dzieło', ['civil_contract']],
    ['Any', ['other']],
    ['B2B / UoP', ['b2b', 'employment']],
    ['umowa o pracę lub B2B', ['employment', 'b2b']],
    ['UoP, umowa zlecenie, B2B', ['employment', 'civil_contract', 'b2b']],
    ['umowa', undefined],
    ['Java', undefined],
  ])('%j gives %j', (cell, types) => {
    const read = parseContractTypes(cell)
    expect(read).toMatchObject(
      types ? { value: types } : { problem: { code: 'imports.contract_type_unknown' } },
    )
  })
})

describe('work mode', () => {
  it.each([
    ['office', 'office'],
    ['Stacjonarnie', 'office'],
    ['On-site', 'office'],
    ['w biurze', 'office'],
    ['hybrydowo', 'hybrid'],
    ['2 dni w biurze', 'hybrid'],
    ['biuro / zdalnie', 'hybrid'],
    ['remote', 'remote'],
    ['100% zdalnie', 'remote'],
    ['home office', 'remote'],
    ['Warszawa', undefined],
  ])('%j is %s', (cell, mode) => {
    const read = parseWorkMode(cell)
    expect(read).toMatchObject(mode ? { value: mode } : { problem: { code: 'imports.work_mode_unknown' } })
  })
})

describe('gross or net', () => {
  it.each([
    ['True', 'gross', 'gross'],
    ['False', 'gross', 'net'],
    ['tak', 'net', 'net'],
    ['nie', 'net', 'gross'],
    ['brutto', 'net', 'gross'],
    ['netto + VAT', 'gross', 'net'],
  ] as const)('%j in a column that asks for %s is %s', (cell, yesMeans, basis) => {
    expect(parseGrossNet(cell, { yesMeans })).toEqual({ ok: true, value: basis })
  })

  it('refuses what says neither or both', () => {
    for (const cell of ['może', 'brutto/netto'])
      expect(parseGrossNet(cell, { yesMeans: 'gross' }).ok, cell).toBe(false)
  })
})

describe('lists', () => {
  it.each([
    ['GitLab, Java,  java , Spring Boot', ['GitLab', 'Java', 'Spring Boot']],
    ['Java; SQL, PL/SQL; Git', ['Java', 'SQL, PL/SQL', 'Git']],
    ['Java|Git', ['Java', 'Git']],
    ['- Java\n- Praca w zespole', ['Java', 'Praca w zespole']],
    ["['Jira']", ['Jira']],
    ["['Jira', 'Confluence']", ['Jira', 'Confluence']],
    ['Cloud (AWS, Azure), Linux', ['Cloud (AWS, Azure)', 'Linux']],
    ['min. 3,5 roku, Excel', ['min. 3,5 roku', 'Excel']],
    ['niezamknięty (nawias, Linux', ['niezamknięty (nawias', 'Linux']],
    [' , ;', []],
  ])('%j gives %j', (cell, items) => {
    expect(parseList(cell)).toEqual(items)
  })

  it('reads back what it gave', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcżXYZ0+#.'), minLength: 3, maxLength: 8 })
    fc.assert(
      fc.property(fc.array(word), fc.constantFrom('; ', '|', '\n'), (items, separator) => {
        const once = parseList(items.join(separator))
        expect(parseList(once.join(separator))).toEqual(once)
      }),
    )
  })
})

describe('openings and dates', () => {
  it.each([
    ['3', 3],
    ['3.0', 3],
    ['2 osoby', 2],
    ['0', undefined],
    ['1,5', undefined],
    ['kilka', undefined],
  ])('%j openings: %j', (cell, count) => {
    expect(parseOpenings(cell)).toMatchObject(
      count ? { value: count } : { problem: { code: 'imports.openings_not_a_number' } },
    )
  })

  it.each([
    ['2025-03-03 07:45:14.524000+00:00', '2025-03-03'],
    ['2025-03-03T07:45', '2025-03-03'],
    ['3.03.2025', '2025-03-03'],
    ['03/04/2025', '2025-04-03'],
    ['03/28/2025', '2025-03-28'],
    ['31.02.2025', undefined],
    ['wczoraj', undefined],
  ])('%j is %s', (cell, date) => {
    expect(parseDate(cell)).toMatchObject(
      date ? { value: date } : { problem: { code: 'imports.date_not_understood' } },
    )
  })
})

describe('plain cells', () => {
  it('knows cells that only fill the place', () => {
    expect(
      ['', ' ', '\u00a0', '-', '.', 'brak', 'N/A', 'NaN', '[]'].filter((cell) => !isBlankCell(cell)),
    ).toEqual([])
    expect(['0', 'x', 'Brak Sp. z o.o.'].filter(isBlankCell)).toEqual([])
  })

  it('points at formulas and keeps them as typed', () => {
    expect(['=cmd|x', '@SUM(A1)', '+A1', '-A1+2'].filter((cell) => !looksLikeFormula(cell))).toEqual([])
    expect(['-5', '+48 22 000 00 00', '- punkt', 'a=b'].filter(looksLikeFormula)).toEqual([])
    expect(cellText(" =cmd|' /C calc'!A0 ")).toBe("=cmd|' /C calc'!A0")
  })
})
