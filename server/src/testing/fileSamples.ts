/** The least that counts as a file of its kind. */
export const pdfFile = Buffer.from(
  '%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)
export const pngFile = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** An archive of files that are stored as they are, in this order. */
export function zipOf(files: Record<string, string>): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(files)) {
    const body = Buffer.concat([
      header({ name, text, signature: 0x04034b50, length: 30 }),
      Buffer.from(name + text),
    ])
    const entry = header({ name, text, signature: 0x02014b50, length: 46 })
    entry.writeUInt32LE(at, 42)
    bodies.push(body)
    directory.push(entry, Buffer.from(name))
    at += body.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(files).length, 8)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, ...directory, end])
}

interface Part {
  name: string
  text: string
  signature: number
  length: 30 | 46
}

function header({ name, text, signature, length }: Part): Buffer {
  const head = Buffer.alloc(length)
  const sizes = length === 30 ? 18 : 20
  head.writeUInt32LE(signature, 0)
  head.writeUInt32LE(Buffer.byteLength(text), sizes)
  head.writeUInt32LE(Buffer.byteLength(text), sizes + 4)
  head.writeUInt16LE(Buffer.byteLength(name), sizes + 8)
  return head
}

const types = { '[Content_Types].xml': '<Types/>' }
export const docxFile = zipOf({ ...types, 'word/document.xml': '<w/>' })
export const macroFile = zipOf({ ...types, 'word/document.xml': '<w/>', 'word/vbaProject.bin': 'x' })
export const sheetFile = zipOf({ ...types, 'xl/workbook.xml': '<x/>' })
export const odtFile = zipOf({
  mimetype: 'application/vnd.oasis.opendocument.text',
  'content.xml': '<office/>',
})
