import { grounds } from '@rytm/domain/branding/accents.ts'
import { contrastOf, type Rgb, readColour } from '@rytm/domain/branding/contrast.ts'
import { expect, test } from 'vitest'
import { styleSheet } from '#styleSheet.ts'

const colour = (hex: string) => readColour(hex) as Rgb
const [light = '', dark = ''] = styleSheet().split('@media (prefers-color-scheme: dark)')

test.each([
  ['light', light, '#000000'],
  ['dark', dark, '#ffffff'],
] as const)(
  'no %s surface is harder to read on than the one that accents are made for',
  (kind, sheet, end) => {
    const surfaces = ['paper', 'sheet', 'tint'].map(
      (name) => new RegExp(`--${name}: (#\\w{6});`).exec(sheet)?.[1] ?? '',
    )
    const least = contrastOf(grounds[kind].surface, colour(end))
    for (const surface of surfaces)
      expect(contrastOf(colour(surface), colour(end))).toBeGreaterThanOrEqual(least)
  },
)
