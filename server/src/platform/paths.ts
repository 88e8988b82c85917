import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of the checkout, found the same way from the sources and from the bundle. */
export const checkoutRoot = findCheckoutRoot(import.meta.dirname)

export const migrationsFolder = join(checkoutRoot, 'server', 'migrations')

function findCheckoutRoot(folder: string): string {
  const manifest = join(folder, 'package.json')
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === 'rytm') return folder
  const parent = dirname(folder)
  if (parent === folder)
    throw new Error('Rytm must run inside its own checkout: no package.json of rytm above')
  return findCheckoutRoot(parent)
}
