import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'

/** Root's data lie outside of the checkout, which the user of the database may be unable to read. */
export function dataFolder({ root, env }) {
  if (env.DATA_DIR) return resolve(root, env.DATA_DIR)
  if (process.getuid?.() !== 0) return join(root, 'data')
  const checkout = createHash('sha256').update(root).digest('hex').slice(0, 12)
  return join('/var/lib/rytm', checkout)
}
