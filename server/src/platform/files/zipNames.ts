const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const longestComment = 65_557
const mostEntries = 5000

/** The names in the directory of a ZIP archive, without unpacking anything; undefined for what is no whole archive. */
export function zipNames(content: Buffer): string[] | undefined {
  const end = endOf(content)
  if (end === undefined) return undefined
  const count = content.readUInt16LE(end + 10)
  let at = content.readUInt32LE(end + 16)
  if (count > mostEntries) return undefined
  const names: string[] = []
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > end || content.readUInt32LE(at) !== entrySignature) return undefined
    const [name, extra, comment] = [28, 30, 32].map((offset) => content.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    names.push(content.toString('utf8', at + 46, at + 46 + name))
    at += 46 + name + extra + comment
  }
  return names
}

function endOf(content: Buffer): number | undefined {
  const first = Math.max(0, content.length - longestComment)
  for (let at = content.length - 22; at >= first; at -= 1)
    if (content.readUInt32LE(at) === endSignature) return at
  return undefined
}
