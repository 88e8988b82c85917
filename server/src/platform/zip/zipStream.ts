import { pipeline, Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'
import { descriptor, directory, localHeader, type ZipRecord } from './zipRecords.ts'

export interface ZipEntry {
  name: string
  content: AsyncIterable<Buffer> | Iterable<Buffer>
}

/** A ZIP as it comes: nothing of it is kept but one line for each file. */
export async function* zipStream(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Buffer> {
  const records: ZipRecord[] = []
  let offset = 0
  for await (const { name, content } of entries) {
    const record: ZipRecord = { name, crc: 0, packed: 0, size: 0, offset }
    for await (const chunk of fileOf({ record, content })) {
      offset += chunk.length
      yield chunk
    }
    records.push(record)
  }
  yield directory({ records, offset })
}

async function* fileOf({ record, content }: { record: ZipRecord; content: ZipEntry['content'] }) {
  yield localHeader(record)
  // What fails in the content fails in what is read here.
  const packed = pipeline(Readable.from(measured({ record, content })), createDeflateRaw(), () => {})
  for await (const chunk of packed as AsyncIterable<Buffer>) {
    record.packed += chunk.length
    yield chunk
  }
  yield descriptor(record)
}

async function* measured({ record, content }: { record: ZipRecord; content: ZipEntry['content'] }) {
  for await (const chunk of content) {
    record.crc = crc32(chunk, record.crc)
    record.size += chunk.length
    yield chunk
  }
}
