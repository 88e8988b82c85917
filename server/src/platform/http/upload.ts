import { cellText } from '@rytm/domain/imports/cellText.ts'
import type { FastifyRequest } from 'fastify'

const longestFileName = 200
/** What cutting leaves of an emoji; PostgreSQL keeps no such thing. */
const halfCharacter = /^[\udc00-\udfff]/

/** The one file of a form; undefined without one. A file beyond the limit ends as 413 while it is read. */
export async function readUpload(
  request: FastifyRequest,
): Promise<{ name: string; content: Buffer } | undefined> {
  if (!request.isMultipart()) return undefined
  const part = await request.file()
  if (!part) return undefined
  const content = await part.toBuffer()
  const name = cellText(part.filename ?? '')
    .replace(/\s+/g, ' ')
    .slice(-longestFileName)
    .replace(halfCharacter, '')
  return { name, content }
}
