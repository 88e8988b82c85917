import type { Picture } from './logoPicture.ts'

const start = 0xd8
const end = 0xd9
const scan = 0xda
const comment = 0xfe
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
/** Notes of cameras and programs; the first says how it is drawn, the last whether its colours are turned round. */
const isNote = (marker: number) => marker > 0xe0 && marker < 0xee
const mostSegments = 1000

/**
 * Segment by segment up to the pixels, with the size of its first frame; the pixels as they are, up to the last end
 * mark. Undefined where a segment is cut off or there is neither frame nor end.
 */
export function cleanJpg(content: Buffer): Picture | undefined {
  if (content[0] !== 0xff || content[1] !== start) return undefined
  const parts = [content.subarray(0, 2)]
  let size: { width: number; height: number } | undefined
  let at = 2
  for (let count = 0; count < mostSegments; count += 1) {
    const segment = segmentAt(content, at)
    if (!segment) return undefined
    const { marker, whole } = segment
    if (marker === scan) {
      const pixels = pixelsFrom(content, at)
      return size && pixels && { format: 'jpg', ...size, content: Buffer.concat([...parts, pixels]) }
    }
    if (isFrame(marker) && whole.length >= 9)
      size ??= { height: whole.readUInt16BE(5), width: whole.readUInt16BE(7) }
    if (!isNote(marker) && marker !== comment) parts.push(whole)
    at += whole.length
  }
  return undefined
}

function segmentAt(content: Buffer, at: number) {
  if (at + 4 > content.length || content[at] !== 0xff) return undefined
  const marker = content[at + 1] as number
  const stop = at + 2 + content.readUInt16BE(at + 2)
  if (marker < 0xc0 || marker === start || marker === end || stop > content.length) return undefined
  return { marker, whole: content.subarray(at, stop) }
}

function pixelsFrom(content: Buffer, at: number): Buffer | undefined {
  const last = content.lastIndexOf(Buffer.from([0xff, end]))
  return last > at ? content.subarray(at, last + 2) : undefined
}
