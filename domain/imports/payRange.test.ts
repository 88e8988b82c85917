import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inferPeriod, parsePayRange, type ReadPay } from '#imports/payRange.ts'

const nothingSaid: ReadPay = {
  min: undefined,
  max: undefined,
  currency: undefined,
  period: undefined,
  basis: undefined,
  contractType: undefined,
}

describe('reading a pay range', () => {
  it.each<[string, Partial<ReadPay>]>([
    ['23520.0-28560.0', { min: 2_352_000, max: 2_856_000 }],
    ['23 520 – 28 560 zł', { min: 2_352_000, max: 2_856_000, currency: 'PLN' }],
    ['23\u00a0520\u2009—\u200928\u202f560\u00a0PLN', { min: 2_352_000, max: 2_856_000, currency: 'PLN' }],
    ['15k-20k', { min: 1_500_000, max: 2_000_000 }],
    ['15-20k', { min: 1_500_000, max: 2_000_000 }],
    ['15000-20k', { min: 1_500_000, max: 2_000_000 }],
    ['15 tys.', { min: 1_500_000, max: 1_500_000 }],
    [
      '15,5 – 20 tys. zł netto + VAT / mies.',
      { min: 1_550_000, max: 2_000_000, currency: 'PLN', period: 'month', basis: 'net' },
    ],
    ['od 15 000 do 20 000', { min: 1_500_000, max: 2_000_000 }],
    ['do 20 000', { max: 2_000_000 }],
    ['od 15000 zł', { min: 1_500_000, currency: 'PLN' }],
    ['15000+', { min: 1_500_000 }],
    ['120-160 zł/h', { min: 12_000, max: 16_000, currency: 'PLN', period: 'hour' }],
    ['31,40 zł brutto / godz.', { min: 3_140, max: 3_140, currency: 'PLN', period: 'hour', basis: 'gross' }],
    ['1.200 zł/dzień', { min: 120_000, max: 120_000, currency: 'PLN', period: 'day' }],
    ['1 200–1 400 PLN/MD', { min: 120_000, max: 140_000, currency: 'PLN', period: 'day' }],
    [
      '18 500 zł brutto / mies.',
      { min: 1_850_000, max: 1_850_000, currency: 'PLN', period: 'month', basis: 'gross' },
    ],
    ['€5,000 - €6,500', { min: 500_000, max: 650_000, currency: 'EUR' }],
    ['15.000,00-20.000,00 PLN', { min: 1_500_000, max: 2_000_000, currency: 'PLN' }],
    ['150zł/h', { min: 15_000, max: 15_000, currency: 'PLN', period: 'hour' }],
    ['~18000', { min: 1_800_000, max: 1_800_000 }],
    ['20 000PLN', { min: 2_000_000, max: 2_000_000, currency: 'PLN' }],
    ['$4k - $6k', { min: 400_000, max: 600_000, currency: 'USD' }],
    [
      'PLN 15,000 - 20,000 gross per month',
      { min: 1_500_000, max: 2_000_000, currency: 'PLN', period: 'month', basis: 'gross' },
    ],
    ['15,000.50', { min: 1_500_050, max: 1_500_050 }],
    ['120 000 USD p.a.', { min: 12_000_000, max: 12_000_000, currency: 'USD', period: 'year' }],
    [
      '18 000 - 22 000 PLN (+ VAT) (B2B)',
      { min: 1_800_000, max: 2_200_000, currency: 'PLN', basis: 'net', contractType: 'b2b' },
    ],
    ['£60 per hour', { min: 6_000, max: 6_000, currency: 'GBP', period: 'hour' }],
  ])('understands %j', (cell, expected) => {
    expect(parsePayRange(cell)).toEqual({ ok: true, value: { ...nothingSaid, ...expected } })
  })

  it.each(['do uzgodnienia', 'Undisclosed salary', 'Wynagrodzenie do negocjacji'])(
    'takes %j as no amount named',
    (cell) => {
      expect(parsePayRange(cell)).toEqual({ ok: true, value: undefined })
    },
  )

  it.each([
    ['20 000 - 15 000', 'imports.pay_inverted'],
    ['0', 'imports.pay_out_of_bounds'],
    ['0-5000', 'imports.pay_out_of_bounds'],
    ['-5000', 'imports.pay_not_understood'],
    ['=cmd|1', 'imports.pay_not_understood'],
    ['15 000 20 000', 'imports.pay_not_understood'],
    ['1,2.3,4', 'imports.pay_not_understood'],
    ['15 000 brutto, 12 000 netto', 'imports.pay_not_understood'],
    ['5000 brutto netto', 'imports.pay_contradicts_itself'],
    ['5000 PLN EUR', 'imports.pay_contradicts_itself'],
    ['dobra pensja', 'imports.pay_not_understood'],
  ])('refuses %j as %s', (cell, code) => {
    expect(parsePayRange(cell)).toMatchObject({ ok: false, problem: { code, params: { cell } } })
  })

  it('reads back every range that it can be given, whatever the writing', () => {
    const grouped = (separator: string) => (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, separator)
    const numbers = [
      String,
      (n: number) => `${n}.0`,
      (n: number) => `${n},00`,
      ...[' ', '\u00a0', '\u2009', '.', ','].map(grouped),
    ]
    const frames = [
      'MIN-MAX',
      'MIN – MAX zł',
      'od MIN do MAX',
      'MIN PLN - MAX PLN',
      'MIN—MAX zł netto + VAT/mies.',
      'from MIN to MAX',
    ]
    const ends = fc.tuple(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 0, max: 99_999 }))
    fc.assert(
      fc.property(
        ends,
        fc.constantFrom(...numbers),
        fc.constantFrom(...frames),
        ([min, more], print, frame) => {
          const read = parsePayRange(frame.replace('MIN', print(min)).replace('MAX', print(min + more)))
          expect(read).toMatchObject({ ok: true, value: { min: min * 100, max: (min + more) * 100 } })
        },
      ),
    )
  })

  it('answers any text with a value or a problem, and never with a lower end above the upper', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 .,-–kzłh/od=@€') }), (cell) => {
        const read = parsePayRange(cell)
        if (read.ok && read.value)
          expect(read.value.min ?? 0).toBeLessThanOrEqual(read.value.max ?? Number.POSITIVE_INFINITY)
      }),
    )
  })
})

describe('the period of an amount that does not say', () => {
  it.each([
    [49_999, 'hour', true],
    [50_000, 'month', false],
    [300_000, 'month', true],
    [10_000_000, 'month', false],
  ] as const)('%i minor units: %s', (max, period, certain) => {
    expect(inferPeriod({ min: undefined, max })).toEqual({ period, certain })
  })
})
