/** Browsers without Temporal get the polyfill before anything else runs; the others never load it. */
export async function ensureTemporal(): Promise<void> {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
}
