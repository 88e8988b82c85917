import { accentsOf, grounds } from '@rytm/domain/branding/accents.ts'
import { contrastOf, type Rgb, readColour } from '@rytm/domain/branding/contrast.ts'
import { expect, test } from 'vitest'
import { headStyle } from '#mail/mailStyle.ts'
import { paperTemplate } from '#pdf/paper.typ.ts'

const colour = (hex: string) => readColour(hex) as Rgb
const accent = accentsOf('#808080')?.dark
if (!accent) throw new Error('grey is a colour')
const surfaces = {
  light: [...paperTemplate.matchAll(/#let tint = rgb\("(#\w{6})"\)/g)],
  dark: [...headStyle(accent).matchAll(/\.(?:page|sheet|tint) { background: (#\w{6})/g)],
}

test.each(['light', 'dark'] as const)(
  'no %s surface is harder to read on than the one that is reckoned with',
  (kind) => {
    const found = surfaces[kind].map(([, hex]) => hex as string)
    expect(found.length).toBe(kind === 'light' ? 1 : 3)
    const end = colour(kind === 'light' ? '#000000' : '#ffffff')
    for (const hex of found)
      expect(contrastOf(colour(hex), end)).toBeGreaterThanOrEqual(contrastOf(grounds[kind].surface, end))
  },
)
