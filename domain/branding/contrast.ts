/** Three channels from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number]

/**
 * Reads `#rrggbb`, capital or small letters. Everything else is no colour and answers undefined: names, three digits,
 * transparency, spaces around it. What is undefined here must never reach a style sheet.
 */
export function readColour(text: string): Rgb | undefined {
  if (!/^#[0-9a-f]{6}$/i.test(text)) return undefined
  const channel = (at: number) => Number.parseInt(text.slice(at, at + 2), 16)
  return [channel(1), channel(3), channel(5)]
}

/**
 * Writes a colour as `#rrggbb` in small letters; channels are rounded and kept within 0 to 255, so what is written
 * can always be read again.
 */
export function writeColour(colour: Rgb): string {
  const hex = (channel: number) =>
    Math.round(Math.min(255, Math.max(0, channel)))
      .toString(16)
      .padStart(2, '0')
  return `#${colour.map(hex).join('')}`
}

/**
 * How far two colours are apart for the eye, from 1 (the same) to 21 (black on white), in either order. Text needs 4.5,
 * lines and large signs 3. Source: WCAG 2.2, "contrast ratio", success criteria 1.4.3 and 1.4.11.
 */
export function contrastOf(one: Rgb, other: Rgb): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** WCAG 2.2, "relative luminance" of sRGB. */
function luminanceOf(colour: Rgb): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
