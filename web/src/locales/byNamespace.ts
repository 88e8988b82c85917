/** Texts by the name of their file, without folder and ending. */
export function byNamespace(...files: Record<string, object>[]): Record<string, object> {
  const named = files.flatMap(Object.entries<object>).map(([path, texts]) => [nameOf(path), texts])
  return Object.fromEntries(named)
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1, -'.json'.length)
