import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { unzip } from '#testing/unzip.ts'
import { directory } from './zipRecords.ts'
import { type ZipEntry, zipStream } from './zipStream.ts'

async function* entriesOf(files: Record<string, string[]>): AsyncGenerator<ZipEntry> {
  for (const [name, parts] of Object.entries(files))
    yield { name, content: parts.map((part) => Buffer.from(part)) }
}

test('what goes in comes out again, empty files and names in Polish too', async () => {
  const files = {
    'a/żółć.txt': ['Zażółć ', 'gęślą jaźń'],
    'empty.txt': [],
    'long.txt': ['x'.repeat(300_000)],
  }
  const unpacked = unzip(await buffer(zipStream(entriesOf(files))))
  expect(Object.keys(unpacked)).toEqual(Object.keys(files))
  for (const [name, parts] of Object.entries(files))
    expect(unpacked[name]?.toString('utf8')).toBe(parts.join(''))
})

test('a failure in the content fails the whole', async () => {
  const failing = async function* (): AsyncGenerator<ZipEntry> {
    yield {
      name: 'a',
      content: (async function* () {
        yield Buffer.from('a')
        throw new Error('the database has gone')
      })(),
    }
  }
  await expect(buffer(zipStream(failing()))).rejects.toThrow('the database has gone')
})

test('a place beyond four gigabytes is told in eight bytes', () => {
  const offset = 5_000_000_000
  const end = directory({ records: [{ name: 'a', crc: 1, packed: 1, size: 1, offset }], offset })
  const place = end.indexOf(Buffer.from([1, 0, 8, 0]))
  expect(end.readBigUInt64LE(place + 4)).toBe(BigInt(offset))
  const large = end.indexOf(Buffer.from([0x50, 0x4b, 6, 6]))
  expect(end.readBigUInt64LE(large + 48)).toBe(BigInt(offset))
})
