/**
 * What a logo may be. It stands 9 mm high on paper and at most 40 pixels high on a page, so more than this is only
 * weight: bytes of the file, pixels of a side, and bytes beyond which pages for phones do without it and show the name.
 */
export const logoLimits = {
  mostBytes: 500_000,
  leastSide: 8,
  mostSide: 2000,
  mostBytesOnPages: 30_000,
} as const

/**
 * Whether the client's pages show the logo: they stay under 60 kB in all, whatever the agency uploads. Exactly the limit
 * is still shown; papers show every logo that was taken.
 */
export function isShownOnPages({ bytes }: { bytes: number }): boolean {
  return bytes <= logoLimits.mostBytesOnPages
}
