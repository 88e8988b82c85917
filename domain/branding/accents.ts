import { contrastOf, type Rgb, readColour, writeColour } from './contrast.ts'

/** The colour as it is used on one kind of background. */
export interface Accent {
  /** For text, links, lines and filled buttons. */
  colour: string
  /** For text on a filled button. */
  onColour: string
  /** The same, faint: what fills a surface and is never read. */
  soft: string
  /** Another lightness than the agency chose, because theirs could not be read. */
  shifted: boolean
}

export interface Accents {
  light: Accent
  dark: Accent
}

/** What text needs (WCAG 2.2, 1.4.3, AA); lines and signs need 3 and so are always seen too. */
export const readableContrast = 4.5

interface Ground {
  /** The least favourable surface of its kind that the accent stands on; others are only better. */
  surface: Rgb
  onColour: string
  /** Towards which lightness a colour gets easier to read here. */
  end: 0 | 1
}

export const grounds = {
  light: { surface: [0xee, 0xf4, 0xf3], onColour: '#ffffff', end: 0 },
  dark: { surface: [0x24, 0x30, 0x30], onColour: '#0d2020', end: 1 },
} as const satisfies Record<string, Ground>

/**
 * The colour of an agency as it can be read on light and on dark pages: at least 4.5 : 1 against each surface there, and
 * the text of a button against the button. Only the lightness is moved, as little as needed, hue and saturation (HSL)
 * stay; a colour that can be read already is left alone. White ends as a grey, black stays black on light pages.
 * Undefined for what is no `#rrggbb`: then the colour of the house stands.
 */
export function accentsOf(chosen: string): Accents | undefined {
  const colour = readColour(chosen)
  if (!colour) return undefined
  return { light: accentOn(colour, grounds.light), dark: accentOn(colour, grounds.dark) }
}

const steps = 200

function accentOn(chosen: Rgb, ground: Ground): Accent {
  const { hue, saturation, lightness } = toHsl(chosen)
  for (let step = 0; step <= steps; step += 1) {
    const moved = lightness + ((ground.end - lightness) * step) / steps
    const colour = step === 0 ? chosen : rounded(fromHsl({ hue, saturation, lightness: moved }))
    if (isReadable(colour, ground)) return toAccent({ colour, ground, shifted: step > 0 })
  }
  throw new Error('black and white can be read on every ground')
}

function isReadable(colour: Rgb, { surface, onColour }: Ground): boolean {
  const text = readColour(onColour) as Rgb
  return contrastOf(colour, surface) >= readableContrast && contrastOf(colour, text) >= readableContrast
}

const faintness = 0.7

function toAccent({ colour, ground, shifted }: { colour: Rgb; ground: Ground; shifted: boolean }): Accent {
  const soft = colour.map(
    (channel, at) => channel + ((ground.surface[at] as number) - channel) * faintness,
  ) as unknown as Rgb
  return { colour: writeColour(colour), onColour: ground.onColour, soft: writeColour(soft), shifted }
}

const rounded = (colour: Rgb) => readColour(writeColour(colour)) as Rgb

interface Hsl {
  /** Degrees. */
  hue: number
  saturation: number
  lightness: number
}

function toHsl(colour: Rgb): Hsl {
  const [red, green, blue] = colour.map((channel) => channel / 255) as [number, number, number]
  const most = Math.max(red, green, blue)
  const spread = most - Math.min(red, green, blue)
  const lightness = most - spread / 2
  if (spread === 0) return { hue: 0, saturation: 0, lightness }
  const saturation = spread / (1 - Math.abs(2 * lightness - 1))
  const sixth =
    most === red
      ? (green - blue) / spread
      : most === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4
  return { hue: (sixth * 60 + 360) % 360, saturation, lightness }
}

function fromHsl({ hue, saturation, lightness }: Hsl): Rgb {
  const reach = saturation * Math.min(lightness, 1 - lightness)
  const channel = (shift: number) => {
    const at = (shift + hue / 30) % 12
    return 255 * (lightness - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1)))
  }
  return [channel(0), channel(8), channel(4)]
}
