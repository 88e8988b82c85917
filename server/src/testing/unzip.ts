import { crc32, inflateRawSync } from 'node:zlib'

/** Reads a small ZIP by its directory, as programs do, and checks what it says of each file. */
export function unzip(bytes: Buffer): Record<string, Buffer> {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006'))
  const files: Record<string, Buffer> = {}
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    files[name] = contentAt({ bytes, at })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30)
  }
  return files
}

function contentAt({ bytes, at }: { bytes: Buffer; at: number }) {
  const [crc, packed, size] = [16, 20, 24].map((place) => bytes.readUInt32LE(at + place))
  const local = bytes.readUInt32LE(at + 42)
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  const content = inflateRawSync(bytes.subarray(start, start + (packed ?? 0)))
  if (content.length !== size || crc32(content) !== crc) throw new Error('the directory is wrong')
  return content
}
