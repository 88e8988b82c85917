import type { FileFormat } from '@rytm/contract/views/candidateCard.ts'
import { zipNames } from './zipNames.ts'

export const contentTypes: Record<FileFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  png: 'image/png',
  jpg: 'image/jpeg',
}

const pngStart = Buffer.from('89504e470d0a1a0a', 'hex')
const jpgStart = Buffer.from('ffd8ff', 'hex')
const odtStart = Buffer.from('mimetypeapplication/vnd.oasis.opendocument.text')
const nameInFirstEntry = 30

/**
 * What a file is by its content, whatever it is called: undefined for everything that a candidate card does not take,
 * also for a document with macros, a spreadsheet, an archive, and a file that only begins like one.
 */
export function fileFormat(content: Buffer): FileFormat | undefined {
  const startsWith = (start: Buffer) => content.subarray(0, start.length).equals(start)
  if (startsWith(Buffer.from('%PDF-'))) return isWholePdf(content) ? 'pdf' : undefined
  if (startsWith(pngStart)) return content.subarray(-8, -4).toString('latin1') === 'IEND' ? 'png' : undefined
  if (startsWith(jpgStart)) return 'jpg'
  if (startsWith(Buffer.from('PK\u0003\u0004'))) return documentFormat(content)
  return undefined
}

function isWholePdf(content: Buffer): boolean {
  return content.subarray(-2048).includes('%%EOF')
}

function documentFormat(content: Buffer): FileFormat | undefined {
  const names = zipNames(content)
  if (!names || names.some((name) => /vbaProject|^Basic\/|^Scripts\//i.test(name))) return undefined
  if (names.includes('[Content_Types].xml') && names.includes('word/document.xml')) return 'docx'
  const isOdt = content.subarray(nameInFirstEntry, nameInFirstEntry + odtStart.length).equals(odtStart)
  return isOdt && names.includes('content.xml') ? 'odt' : undefined
}
