import { readFileSync } from 'node:fs'

/** In the order of the cascade: what stands later wins. */
const parts = ['base', 'frame', 'state', 'lists', 'tables', 'forms', 'media'] as const

/** The one sheet of all pages, as a browser gets it. */
export function styleSheet(): string {
  return parts
    .map((part) => readFileSync(new URL(`./styles/${part}.css`, import.meta.url), 'utf8'))
    .join('\n')
}
