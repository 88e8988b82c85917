import { jpgLogo, pngLogo, pngOf } from '@rytm/documents/testing/logos.ts'
import { describe, expect, it } from 'vitest'
import { readPicture } from '#platform/files/logoPicture.ts'

const page = Buffer.from('<html><script>alert(1)</script></html>')
const cut = (content: Buffer, bytes: number) => content.subarray(0, content.length - bytes)
/** A segment of notes between the start and the rest. */
const noted = Buffer.concat([
  jpgLogo.subarray(0, 2),
  Buffer.from([0xff, 0xe1, 0, page.length + 2]),
  page,
  jpgLogo.subarray(2),
])

describe('a picture', () => {
  it('is known with its size', () => {
    expect(readPicture(pngLogo)).toEqual({ format: 'png', width: 120, height: 40, content: pngLogo })
    expect(readPicture(jpgLogo)).toEqual({ format: 'jpg', width: 8, height: 8, content: jpgLogo })
  })

  it.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['a page', page],
    ['a drawing with script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a page behind the head of a PNG', Buffer.concat([pngLogo.subarray(0, 33), page])],
    ['a page behind the first bytes of a PNG', Buffer.concat([pngLogo.subarray(0, 8), page])],
    ['a page behind the first bytes of a JPEG', Buffer.concat([jpgLogo.subarray(0, 4), page])],
    ['a PNG without its end', cut(pngLogo, 12)],
    ['a PNG that is cut off', cut(pngLogo, 5)],
    ['a PNG with a wrong checksum', Buffer.concat([cut(pngLogo, 1), Buffer.from([0])])],
    ['a JPEG that ends before its pixels', jpgLogo.subarray(0, 60)],
    ['a JPEG without its end', cut(jpgLogo, 2)],
  ])('is none: %s', (_what, content) => {
    expect(readPicture(content)).toBeUndefined()
  })

  it.each<[string, Buffer]>([
    ['a PNG', pngOf({ width: 120, height: 40, more: [['tEXt', page]] })],
    ['a PNG with a tail', Buffer.concat([pngLogo, page])],
    ['a JPEG', noted],
    ['a JPEG with a tail', Buffer.concat([jpgLogo, page])],
  ])('loses everything that is not drawn: %s', (_what, content) => {
    const picture = readPicture(content)
    expect([pngLogo, jpgLogo].some((clean) => picture?.content.equals(clean))).toBe(true)
  })

  it('tells a huge size from its head, without drawing it', () => {
    const huge = pngOf({ width: 1, height: 1 })
    huge.writeUInt32BE(100_000, 16)
    expect(readPicture(huge)).toBeUndefined()
    expect(readPicture(pngOf({ width: 5000, height: 2, pixels: Buffer.from('x') }))).toMatchObject({
      width: 5000,
    })
  })
})
