import { assertAppRole } from '#platform/db/assertDatabase.ts'
import { connect, type Db } from '#platform/db/pool.ts'
import type { CommandContext } from '#platform/start/command.ts'
import { bringUpToDate } from '#platform/start/openInstallation.ts'

/** The database as the app sees it, bound by row-level security, for one piece of work. */
export async function withDatabase<T>(
  { context, mayBegin }: { context: CommandContext; mayBegin: boolean },
  work: (given: { db: Db }) => Promise<T>,
): Promise<T> {
  const installation = await context.open({ mayBegin })
  await bringUpToDate({ installation })
  await assertAppRole(installation)
  const db = connect({ appUrl: installation.appUrl, maxConnections: 2 })
  try {
    return await work({ db })
  } finally {
    await db.$client.end()
  }
}
