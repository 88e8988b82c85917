import { withClient } from '@rytm/server/src/platform/postgres/roles.ts'

export async function projectIds({
  adminUrl,
  limit,
}: {
  adminUrl: string
  limit: number
}): Promise<string[]> {
  const { rows } = await withClient(adminUrl, (client) =>
    client.query<{ id: string }>('SELECT id FROM projects ORDER BY id LIMIT $1', [limit]),
  )
  return rows.map(({ id }) => id)
}
