import { describe, expect, it } from 'vitest'
import { checkMapping } from '#imports/checkMapping.ts'
import type { ImportField } from '#imports/fields.ts'
import { headersFingerprint } from '#imports/headersFingerprint.ts'
import { suggestDefaults } from '#imports/suggestDefaults.ts'
import { suggestMapping } from '#imports/suggestMapping.ts'

const row = (
  client: string,
  title: string,
  skills: string,
  mode: string,
  contract: string,
  pay: string,
  city: string,
  gross: string,
) => [client, title, skills, mode, contract, pay, city, gross]
const sampleRows = [
  row(
    'Przykładowa Stal Sp. z o.o.',
    'Spawacz TIG',
    'TIG, rysunek techniczny, UDT',
    'stacjonarnie',
    'UoP',
    '7 000 – 9 000 zł',
    'Łódź',
    'tak',
  ),
  row(
    'Zmyślony Serwis S.A.',
    'Java Developer',
    'Java, Spring, SQL',
    'zdalnie',
    'B2B',
    '120-150 zł/h',
    'Warszawa',
    'nie',
  ),
  row(
    'Próbna Logistyka',
    'Kierownik magazynu',
    'WMS, Excel, SAP',
    'hybrydowo',
    'UoP',
    '10k-12k',
    'Gdańsk',
    'tak',
  ),
  row(
    'Atrapa Polska',
    'Analityk danych',
    'SQL, Python, Power BI',
    'hybrydowo',
    'B2B / UoP',
    '14 000',
    'Kraków',
    'nie',
  ),
]
const meanings: ImportField[] = [
  'clientName',
  'title',
  'mustRequirements',
  'workMode',
  'contractType',
  'payRange',
  'city',
  'payIsGross',
]
const fieldsOf = (headers: string[], rows = sampleRows) =>
  suggestMapping({ headers, sampleRows: rows }).map(({ field }) => field)

describe('suggesting what columns mean', () => {
  it.each([
    [
      'Polish',
      [
        'Nazwa firmy',
        'Stanowisko',
        'Wymagania',
        'Tryb pracy',
        'Rodzaj umowy',
        'Widełki',
        'Miasto',
        'Kwota brutto',
      ],
    ],
    [
      'other Polish',
      [
        'KLIENT',
        'Tytuł ogłoszenia',
        'Umiejętności',
        'Model pracy',
        'Forma zatrudnienia',
        'Wynagrodzenie',
        'Miejscowość',
        'Brutto?',
      ],
    ],
    [
      'Polish without accents',
      [
        'pracodawca',
        'tytul_oferty',
        'umiejetnosci',
        'tryb_pracy',
        'typ_umowy',
        'wynagrodzenie_pln',
        'lokalizacja',
        'brutto',
      ],
    ],
    ['abbreviated', ['Firma', 'Stan.', 'Wymag.', 'Tryb', 'Um.', 'Wynagr.', 'M.', 'Br. (brutto)']],
    [
      'English',
      ['Company', 'Job title', 'Required skills', 'Remote', 'Contract', 'Salary', 'Location', 'Gross'],
    ],
    [
      'camel case',
      [
        'employerName',
        'positionTitle',
        'mustHave',
        'workMode',
        'contractType',
        'payRange',
        'city',
        'isGross',
      ],
    ],
    [
      'German',
      ['Unternehmen', 'Stelle', 'Anforderungen', 'Arbeitsmodell', 'Vertrag', 'Gehalt', 'Stadt', 'Brutto'],
    ],
  ])('from headers: %s', (_, headers) => {
    expect(fieldsOf(headers)).toEqual(meanings)
  })

  it('from the cells alone, where headers mean nothing; a bare yes or no is left to a person', () => {
    const suggested = suggestMapping({ headers: meanings.map((_, i) => `col${i + 1}`), sampleRows })
    expect(suggested.map(({ field }) => field)).toEqual([...meanings.slice(0, -1), 'ignore'])
    expect(suggested.every(({ why }) => why === 'content')).toBe(true)
  })

  it('from the headers alone, where there are no cells', () => {
    expect(fieldsOf(['Company', 'Job title', 'Salary', 'Contract type'], [])).toEqual([
      'clientName',
      'title',
      'payRange',
      'contractType',
    ])
  })

  it('lets cells decide between two meanings of one header', () => {
    expect(fieldsOf(['Wynagrodzenie brutto'], [['15 000 – 20 000 zł'], ['9 000']])).toEqual(['payRange'])
    expect(fieldsOf(['Wynagrodzenie brutto'], [['True'], ['False']])).toEqual(['payIsGross'])
    expect(fieldsOf(['Miejsce pracy'], [['zdalnie'], ['biuro']])).toEqual(['workMode'])
    expect(fieldsOf(['Miejsce pracy'], [['Łódź'], ['Warszawa']])).toEqual(['city'])
  })

  it('tells must from nice, and lower from upper ends', () => {
    const rows = [
      ['Java, SQL', 'AWS, Go', '15000', '20000'],
      ['PHP, CSS', '', '9000', '11000'],
    ]
    const expected = ['mustRequirements', 'niceRequirements', 'payFrom', 'payTo']
    expect(fieldsOf(['Skills', 'Nice to have skills', 'Salary from', 'Salary to'], rows)).toEqual(expected)
    expect(fieldsOf(['Umiejętności', 'Mile widziane', 'Stawka min', 'Stawka max'], rows)).toEqual(expected)
    expect(fieldsOf(['', '', '', ''], [...rows, ['a, b, c', 'd, e, f', '9000', '11000']]).slice(2)).toEqual([
      'payFrom',
      'payTo',
    ])
  })

  it('takes one nameless column of amounts as the pay, and small numbers as nothing', () => {
    expect(fieldsOf(['x'], [['15000'], ['9000']])).toEqual(['payRange'])
    expect(fieldsOf(['x'], [['1'], ['6'], ['25']])).toEqual(['ignore'])
  })

  it('prefers the header that says nothing else', () => {
    expect(fieldsOf(['Client reference number', 'Klient'], [])).toEqual(['reference', 'clientName'])
  })

  it('gives no field twice', () => {
    const rows = [
      ['B2B', 'B2B'],
      ['UoP', 'UoP'],
    ]
    expect(fieldsOf(['Umowa', 'Umowa 2'], rows)).toEqual(['contractType', 'ignore'])
  })
})

describe('remembering and checking a mapping', () => {
  it('knows the same headers again in another dress, and no others', () => {
    const known = headersFingerprint(['Nazwa firmy', 'Widełki [PLN]', ''])
    expect(headersFingerprint(['NAZWA  FIRMY', 'widelki (pln)', ' '])).toBe(known)
    expect(headersFingerprint(['Widełki [PLN]', 'Nazwa firmy', ''])).not.toBe(known)
    expect(headersFingerprint(['Nazwa', 'firmy', 'Widełki [PLN]', ''])).not.toBe(known)
  })

  it('takes currency, period and basis from the headers of pay', () => {
    const mapping: ImportField[] = ['title', 'payRange', 'payIsGross']
    expect(suggestDefaults({ headers: ['t', 'Stawka [EUR/h] netto', 'b'], mapping })).toEqual({
      currency: 'EUR',
      period: 'hour',
      basis: undefined,
    })
    expect(suggestDefaults({ headers: ['t', 'Stawka netto'], mapping: ['title', 'payRange'] })).toEqual({
      currency: 'PLN',
      period: undefined,
      basis: 'net',
    })
  })

  it('asks for client and title, and refuses one field on two columns', () => {
    const codes = (mapping: ImportField[], clientName?: string) =>
      checkMapping({ mapping, defaults: { clientName } }).map(({ code }) => code)
    expect(codes(['ignore'])).toEqual(['imports.title_not_mapped', 'imports.client_not_mapped'])
    expect(codes(['title', 'note', 'note'], 'Próbna')).toEqual([])
    expect(codes(['title', 'clientName', 'city', 'city'])).toEqual(['imports.field_mapped_twice'])
    expect(codes(['title', 'clientName', 'payRange', 'payTo'])).toEqual(['imports.pay_mapped_twice'])
  })
})
