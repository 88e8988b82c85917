import { crc32, deflateSync } from 'node:zlib'

/** A PNG in one colour; `pixels` in place of the real ones makes a broken one. */
export function pngOf({
  width,
  height,
  pixels,
  colour = [122, 32, 72],
  more = [],
}: {
  width: number
  height: number
  pixels?: Buffer
  colour?: readonly number[]
  /** Further chunks, before the end. */
  more?: readonly [string, Buffer][]
}): Buffer {
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, Buffer.from(colour))])
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const drawn = pixels ?? deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))
  const chunks: readonly [string, Buffer][] = [
    ['IHDR', head],
    ['IDAT', drawn],
    ...more,
    ['IEND', Buffer.alloc(0)],
  ]
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks.map(chunkOf)])
}

function chunkOf([name, content]: readonly [string, Buffer]): Buffer {
  const named = Buffer.concat([Buffer.from(name), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

export const pngLogo = pngOf({ width: 120, height: 40 })

/** 8 by 8 pixels, one grey. */
export const jpgLogo = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4RDgsLEBYQERMUFRUVDA8XGBYUGBIUFRT/wAALCAAIAAgBAREA/8QAFQABAQAAAAAAAAAAAAAAAAAAAAn/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAA/AKpgAAAB/9k=',
  'base64',
)
