import { describe, expect, it } from 'vitest'
import type { ImportDefaults } from '#imports/draft.ts'
import type { ImportField } from '#imports/fields.ts'
import { summariseUnderstanding } from '#imports/summariseUnderstanding.ts'
import { understandRow } from '#imports/understandRow.ts'
import { understandRows } from '#imports/understandRows.ts'

type Cells = Partial<Record<ImportField, string>>
const polish: ImportDefaults = { currency: 'PLN' }
const offer: Cells = { clientName: 'Próbna Huta', title: 'Spawacz' }

function understand(cells: Cells, defaults = polish) {
  const mapping = Object.keys(cells) as ImportField[]
  return understandRow({ row: { line: 7, cells: Object.values(cells) }, mapping, defaults })
}

describe('understanding a row', () => {
  it('makes a draft of everything that the row says', () => {
    const { draft, problems } = understand({
      ...offer,
      openings: '2',
      mustRequirements: 'TIG, UDT',
      niceRequirements: 'udt, MAG',
      language: 'niemiecki',
      payRange: '8 000 – 9 500 zł brutto',
      contractType: 'UoP',
      city: 'Łódź',
      region: 'łódzkie',
      street: '.',
      workMode: 'stacjonarnie',
      seniority: 'mid',
      reference: 'A-1',
      publishedAt: '3.03.2025',
      note: 'Hala 2',
    })
    expect(problems).toEqual([])
    expect(draft).toEqual({
      clientName: 'Próbna Huta',
      title: 'Spawacz',
      openings: 2,
      requirements: [
        { kind: 'must', text: 'TIG' },
        { kind: 'must', text: 'UDT' },
        { kind: 'must', text: 'niemiecki' },
        { kind: 'nice', text: 'MAG' },
      ],
      pay: { min: 800_000, max: 950_000, currency: 'PLN', period: 'month', basis: 'gross' },
      contractTypes: ['employment'],
      city: 'Łódź',
      region: 'łódzkie',
      street: undefined,
      workMode: 'office',
      seniority: 'mid',
      category: undefined,
      workingTime: undefined,
      note: 'Hala 2',
      publishedOn: '2025-03-03',
      externalReference: 'A-1',
      importKey: '["reference","a-1"]',
    })
  })

  it('needs a client and a title, and takes the client from the defaults', () => {
    expect(understand({ clientName: '-', title: '' })).toMatchObject({
      draft: undefined,
      problems: [
        { line: 7, column: 0, code: 'imports.client_missing', severity: 'error' },
        { line: 7, column: 1, code: 'imports.title_missing', severity: 'error' },
      ],
    })
    expect(understand({ title: 'Spawacz' }, { ...polish, clientName: 'Próbna Huta' }).draft).toMatchObject({
      clientName: 'Próbna Huta',
    })
  })

  it.each<[string, Cells, Partial<ImportDefaults>, object | undefined, string[]]>([
    [
      'two ends',
      { payFrom: '15k', payTo: '20 000 EUR', payIsGross: 'nie', contractType: 'B2B' },
      {},
      { min: 1_500_000, max: 2_000_000, currency: 'EUR', period: 'month', basis: 'net' },
      [],
    ],
    [
      'only a lower end',
      { payFrom: '15000', payIsNet: 'tak', contractType: 'B2B' },
      {},
      { min: 1_500_000, max: undefined, basis: 'net' },
      [],
    ],
    [
      'the cell before the columns',
      { payRange: '60 EUR/h netto', currency: 'PLN', payPeriod: 'miesiąc', payIsGross: 'tak' },
      {},
      { currency: 'EUR', period: 'hour', basis: 'net' },
      [],
    ],
    [
      'columns before the defaults',
      { payRange: '900', payPeriod: 'dzień', currency: 'CHF', payIsNet: 'tak' },
      { period: 'hour', basis: 'gross' },
      { period: 'day', currency: 'CHF', basis: 'net' },
      [],
    ],
    [
      'the contract inside the cell',
      { payRange: '150 zł/h (B2B)' },
      {},
      { period: 'hour', basis: 'net' },
      ['imports.pay_basis_assumed'],
    ],
    [
      'employment assumed gross',
      { payRange: '9000', contractType: 'UoP' },
      {},
      { basis: 'gross', period: 'month' },
      ['imports.pay_basis_assumed'],
    ],
    [
      'a doubtful period',
      { payRange: '1200', payIsGross: 'tak' },
      {},
      { period: 'month' },
      ['imports.pay_period_assumed'],
    ],
    [
      'net employment as written, with a remark',
      { payRange: '9000 netto', contractType: 'UoP' },
      {},
      { basis: 'net' },
      ['imports.pay_basis_unusual'],
    ],
    ['no amount named', { payRange: 'do uzgodnienia' }, {}, undefined, []],
    ['words instead', { payRange: 'dobra' }, {}, undefined, ['imports.pay_not_understood']],
    ['a range among lower ends', { payFrom: '5000-6000' }, {}, undefined, ['imports.pay_not_one_amount']],
  ])('puts the pay together: %s', (_, cells, defaults, pay, codes) => {
    const { draft, problems } = understand({ ...offer, ...cells }, { ...polish, ...defaults })
    expect(problems.map(({ code }) => code)).toEqual(codes)
    if (pay) expect(draft?.pay).toMatchObject(pay)
    else expect(draft).toMatchObject({ pay: undefined })
  })

  it.each<[Cells, number]>([
    [{ payRange: '20 000 - 15 000' }, 2],
    [{ payFrom: '20 000', payTo: '15 000' }, 3],
  ])('keeps out a row whose pay is upside down: %j', (cells, column) => {
    expect(understand({ ...offer, ...cells })).toMatchObject({
      draft: undefined,
      problems: [{ code: 'imports.pay_inverted', severity: 'error', column }],
    })
  })

  it('leaves out what it does not understand, and says so by line and column', () => {
    const { draft, problems } = understand({
      ...offer,
      openings: 'kilka',
      workMode: 'księżyc',
      contractType: 'umowa',
      publishedAt: '31.02.2025',
    })
    expect(draft).toMatchObject({
      openings: 1,
      workMode: undefined,
      contractTypes: [],
      publishedOn: undefined,
    })
    const told = problems.map(({ code, column, severity }) => [code, column, severity])
    expect(new Set(told)).toEqual(
      new Set([
        ['imports.openings_not_a_number', 2, 'warning'],
        ['imports.work_mode_unknown', 3, 'warning'],
        ['imports.contract_type_unknown', 4, 'warning'],
        ['imports.date_not_understood', 5, 'warning'],
      ]),
    )
  })

  it('keeps a formula as typed and points at it', () => {
    const formula = "=cmd|' /C calc'!A0"
    expect(understand({ ...offer, title: formula })).toMatchObject({
      draft: { title: formula },
      problems: [{ code: 'imports.formula_kept_as_text', column: 1, severity: 'warning' }],
    })
  })

  it('refuses a text that is too long instead of cutting it', () => {
    expect(understand({ ...offer, title: 'x'.repeat(301) })).toMatchObject({
      draft: undefined,
      problems: [{ code: 'imports.text_too_long' }],
    })
  })
})

describe('limits of a row', () => {
  it('refuses more than a hundred requirements', () => {
    const mustRequirements = Array.from({ length: 101 }, (_, index) => `wymóg ${index}`).join(';')
    expect(understand({ ...offer, mustRequirements })).toMatchObject({
      draft: undefined,
      problems: [{ code: 'imports.too_many_requirements', params: { count: 101, most: 100 } }],
    })
  })
})

describe('the identity of a row', () => {
  const key = (cells: Cells) => understand({ ...offer, ...cells }).draft?.importKey

  it('is the same for the same offer in another writing', () => {
    const one = key({
      clientName: 'Próbna Huta',
      payRange: '8000.0-9000.0',
      mustRequirements: 'TIG, UDT',
      city: 'Łódź',
    })
    expect(
      key({
        clientName: 'PROBNA  HUTA',
        payRange: '8 000 – 9 000 zł',
        mustRequirements: 'udt; tig',
        city: 'Lodz',
      }),
    ).toBe(one)
  })

  it.each<Cells>([
    { title: 'Ślusarz' },
    { city: 'Łódź' },
    { street: 'Próbna 1' },
    { payRange: '9000' },
    { contractType: 'B2B' },
    { mustRequirements: 'TIG' },
    { publishedAt: '2025-01-01' },
    { reference: '1' },
  ])('differs by %j', (cells) => {
    expect(key(cells)).not.toBe(key({}))
  })

  it('is the reference alone where there is one', () => {
    expect(key({ reference: 'R1', city: 'Łódź' })).toBe(key({ reference: 'r1', title: 'Ślusarz' }))
  })
})

describe('understanding a file', () => {
  const mapping: ImportField[] = ['clientName', 'title', 'payRange', 'ignore']
  const cells = [
    ['Próbna Huta', 'Spawacz', '8000 brutto', 'x'],
    ['Próbna Huta', '', '8000 brutto', ''],
    ['próbna huta', 'spawacz', '8 000 zł brutto', '-'],
    ['Próbna Huta', 'Ślusarz', 'dobra', 'y'],
  ]
  const rows = cells.map((row, index) => ({ line: index + 2, cells: row }))
  const understood = understandRows({ rows, mapping, defaults: polish })

  it('names the line of which a row is the double', () => {
    expect(understood[2]).toMatchObject({
      draft: { title: 'spawacz' },
      problems: [
        {
          code: 'imports.duplicate_row',
          line: 4,
          column: undefined,
          severity: 'warning',
          params: { firstLine: 2 },
        },
      ],
    })
    expect(understood.filter(({ draft }) => draft === undefined).map(({ line }) => line)).toEqual([3])
  })

  it('tells for each column what was understood', () => {
    const summary = summariseUnderstanding({
      headers: ['Firma', 'Tytuł', 'Płaca', 'Inne'],
      mapping,
      rows,
      understood,
    })
    expect(summary).toEqual([
      {
        column: 0,
        header: 'Firma',
        field: 'clientName',
        filled: 4,
        understood: 4,
        problems: 0,
        examples: ['Próbna Huta', 'próbna huta'],
      },
      {
        column: 1,
        header: 'Tytuł',
        field: 'title',
        filled: 3,
        understood: 3,
        problems: 1,
        examples: ['Spawacz', 'spawacz', 'Ślusarz'],
      },
      {
        column: 2,
        header: 'Płaca',
        field: 'payRange',
        filled: 4,
        understood: 3,
        problems: 1,
        examples: ['8000 brutto', '8 000 zł brutto', 'dobra'],
      },
      {
        column: 3,
        header: 'Inne',
        field: 'ignore',
        filled: 2,
        understood: 0,
        problems: 0,
        examples: ['x', 'y'],
      },
    ])
  })
})
