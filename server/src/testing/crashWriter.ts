import { startEmbedded } from '#platform/postgres/embedded.ts'
import { checkoutHome } from '#platform/postgres/home.ts'
import { withClient } from '#platform/postgres/roles.ts'

/** A process to be killed: it writes numbers and says each one only after the database has acknowledged it. */
const [dataFolder = ''] = process.argv.slice(2)
const server = await startEmbedded({ dataFolder, home: checkoutHome() })
await withClient(server.adminUrl, async (client) => {
  await client.query('CREATE TABLE IF NOT EXISTS facts (number int PRIMARY KEY)')
  const { rows } = await client.query('SELECT coalesce(max(number), 0) AS last FROM facts')
  for (let number = rows[0].last + 1; ; number += 1) {
    await client.query('INSERT INTO facts VALUES ($1)', [number])
    process.stdout.write(`${number}\n`)
  }
})
