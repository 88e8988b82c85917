interface Target {
  socketFolder: string
  user: string
  database: string
}

export function socketUrl({ socketFolder, user, database }: Target): string {
  return `postgres://${user}@/${database}?host=${encodeURIComponent(socketFolder)}`
}

/** The same server and login rules, another role or database. */
export function withTarget(
  url: string,
  { user, database, password }: Partial<Target> & { password?: string },
): string {
  const [, scheme, login, host, path, query] =
    /^(postgres(?:ql)?:\/\/)([^@/]*@)?([^/?]*)(\/[^?]*)?(\?.*)?$/.exec(url) ?? []
  if (!scheme) throw new Error('Not a postgres:// address')
  const credentials =
    user === undefined ? login : `${user}${password ? `:${encodeURIComponent(password)}` : ''}@`
  return `${scheme}${credentials ?? ''}${host}${database === undefined ? (path ?? '') : `/${database}`}${query ?? ''}`
}
