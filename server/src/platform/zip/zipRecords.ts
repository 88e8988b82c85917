/** What stands in the directory of a ZIP about one file in it. */
export interface ZipRecord {
  name: string
  crc: number
  packed: number
  size: number
  offset: number
}

/** Sizes follow the content; the name is UTF-8. */
const flags = 0x0808
const deflated = 8
const versionNeeded = 45
/** 1 January 1980: the zero of the format. When an export was made stands in the export. */
const noDate = 0x0021
const most = 0xffffffff

/** Written before anything is known of the content. */
export function localHeader({ name }: Pick<ZipRecord, 'name'>): Buffer {
  const header = fields([
    [4, 0x04034b50],
    [2, versionNeeded],
    [2, flags],
    [2, deflated],
    [2, 0],
    [2, noDate],
    [4, 0],
    [4, 0],
    [4, 0],
    [2, Buffer.byteLength(name)],
    [2, 0],
  ])
  return Buffer.concat([header, Buffer.from(name)])
}

/** One file of more than 4 GB would need another form of it than most programs read. */
export function descriptor({ name, crc, packed, size }: ZipRecord): Buffer {
  if (packed > most || size > most) throw new RangeError(`${name} is too large for a ZIP`)
  return fields([
    [4, 0x08074b50],
    [4, crc],
    [4, packed],
    [4, size],
  ])
}

/** The directory and the end; places beyond 4 GB and more than 65,535 files are told the ZIP64 way. */
export function directory({ records, offset }: { records: ZipRecord[]; offset: number }): Buffer {
  const entries = Buffer.concat(records.map(directoryEntry))
  const end = fields([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, Math.min(records.length, 0xffff)],
    [2, Math.min(records.length, 0xffff)],
    [4, Math.min(entries.length, most)],
    [4, Math.min(offset, most)],
    [2, 0],
  ])
  const isLarge = records.length >= 0xffff || offset >= most
  const large = isLarge ? [largeEnd({ count: records.length, size: entries.length, offset })] : []
  return Buffer.concat([entries, ...large, end])
}

function directoryEntry({ name, crc, packed, size, offset }: ZipRecord): Buffer {
  const isFar = offset >= most
  const header = fields([
    [4, 0x02014b50],
    [2, versionNeeded],
    [2, versionNeeded],
    [2, flags],
    [2, deflated],
    [2, 0],
    [2, noDate],
    [4, crc],
    [4, packed],
    [4, size],
    [2, Buffer.byteLength(name)],
    [2, isFar ? 12 : 0],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, isFar ? most : offset],
  ])
  const place = isFar
    ? fields([
        [2, 1],
        [2, 8],
        [8, offset],
      ])
    : Buffer.alloc(0)
  return Buffer.concat([header, Buffer.from(name), place])
}

function largeEnd({ count, size, offset }: { count: number; size: number; offset: number }): Buffer {
  return fields([
    [4, 0x06064b50],
    [8, 44],
    [2, versionNeeded],
    [2, versionNeeded],
    [4, 0],
    [4, 0],
    [8, count],
    [8, count],
    [8, size],
    [8, offset],
    [4, 0x07064b50],
    [4, 0],
    [8, offset + size],
    [4, 1],
  ])
}

type Field = [bytes: 2 | 4 | 8, value: number]

function fields(list: Field[]): Buffer {
  const bytes = Buffer.alloc(list.reduce((sum, [length]) => sum + length, 0))
  let at = 0
  for (const [length, value] of list) {
    if (length === 8) bytes.writeBigUInt64LE(BigInt(value), at)
    else bytes.writeUIntLE(value, at, length)
    at += length
  }
  return bytes
}
