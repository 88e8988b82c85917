import { crc32 } from 'node:zlib'
import type { Picture } from './logoPicture.ts'

const signature = Buffer.from('89504e470d0a1a0a', 'hex')
/** Size, palette, transparency, pixels, end, and how light they are meant. */
const kept = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'gAMA', 'sRGB'])
const mostChunks = 10_000

interface Chunk {
  name: string
  whole: Buffer
  data: Buffer
}

/** Chunk by chunk with its checksum, from the head to the end; undefined where one is wrong or the end is missing. */
export function cleanPng(content: Buffer): Picture | undefined {
  if (!content.subarray(0, signature.length).equals(signature)) return undefined
  const chunks: Chunk[] = []
  for (let at = signature.length; chunks.at(-1)?.name !== 'IEND'; at += chunks.at(-1)?.whole.length ?? 0) {
    const chunk = chunks.length < mostChunks ? chunkAt(content, at) : undefined
    if (!chunk) return undefined
    chunks.push(chunk)
  }
  const head = chunks[0]
  if (head?.name !== 'IHDR' || head.data.length !== 13) return undefined
  const drawn = chunks.filter(({ name }) => kept.has(name)).map(({ whole }) => whole)
  const [width, height] = [head.data.readUInt32BE(0), head.data.readUInt32BE(4)]
  return { format: 'png', width, height, content: Buffer.concat([signature, ...drawn]) }
}

function chunkAt(content: Buffer, at: number): Chunk | undefined {
  if (at + 12 > content.length) return undefined
  const length = content.readUInt32BE(at)
  const end = at + 12 + length
  if (end > content.length) return undefined
  const named = content.subarray(at + 4, end - 4)
  if (crc32(named) !== content.readUInt32BE(end - 4)) return undefined
  return { name: named.toString('latin1', 0, 4), whole: content.subarray(at, end), data: named.subarray(4) }
}
