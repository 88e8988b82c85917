import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accentsOf, grounds, readableContrast } from './accents.ts'
import { contrastOf, type Rgb, readColour } from './contrast.ts'

const anyColour = fc.tuple(
  fc.integer({ min: 0, max: 255 }),
  fc.integer({ min: 0, max: 255 }),
  fc.integer({ min: 0, max: 255 }),
)
const hexOf = (colour: readonly number[]) =>
  `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`
const rgb = (hex: string) => readColour(hex) as Rgb

describe('the colour of an agency', () => {
  test.each([
    ['the teal of the house is left alone on light pages', '#0f5c5c', '#0f5c5c', '#1ba5a5'],
    ['white becomes a grey that can be read', '#ffffff', '#6f6f6f', '#ffffff'],
    ['black becomes a grey on dark pages', '#000000', '#000000', '#959595'],
    ['yellow becomes a dark yellow', '#ffff00', '#737300', '#ffff00'],
    ['the grey in the middle is moved both ways', '#808080', '#6f6f6f', '#959595'],
    ['capital letters are the same colour', '#7A2048', '#7a2048', '#da73a1'],
  ])('%s', (_case, chosen, light, dark) => {
    const accents = accentsOf(chosen)
    expect([accents?.light.colour, accents?.dark.colour]).toEqual([light, dark])
  })

  test.each(['', 'red', '#fff', '#12345', '#1234567', '#12345g', ' #123456', '#123456;}', 'rgb(1,2,3)'])(
    'is none where %j was given',
    (text) => {
      expect(accentsOf(text)).toBeUndefined()
    },
  )

  test('can be read on every page, as text and as a button', () => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        const accents = accentsOf(hexOf(colour))
        for (const [name, ground] of Object.entries(grounds)) {
          const accent = accents?.[name as keyof typeof grounds]
          expect(contrastOf(rgb(accent?.colour ?? ''), ground.surface)).toBeGreaterThanOrEqual(
            readableContrast,
          )
          expect(contrastOf(rgb(accent?.colour ?? ''), rgb(ground.onColour))).toBeGreaterThanOrEqual(
            readableContrast,
          )
        }
      }),
    )
  })

  test('is only moved where it has to be, and what was moved stays where it is', () => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        const chosen = hexOf(colour)
        const { light } = accentsOf(chosen) ?? {}
        expect(light?.shifted).toBe(light?.colour !== chosen)
        expect(accentsOf(light?.colour ?? '')?.light).toEqual({ ...light, shifted: false })
      }),
    )
  })

  test('keeps its hue: the strongest channel stays the strongest', () => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        const moved = rgb(accentsOf(hexOf(colour))?.light.colour ?? '')
        const most = colour.indexOf(Math.max(...colour))
        expect(moved[most]).toBe(Math.max(...moved))
      }),
    )
  })
})

describe('contrast', () => {
  test.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#000000', 21],
    ['#777777', '#ffffff', 4.48],
    ['#0f5c5c', '#0f5c5c', 1],
  ])('of %s and %s is %d', (one, other, expected) => {
    expect(contrastOf(rgb(one), rgb(other))).toBeCloseTo(expected, 2)
  })
})
