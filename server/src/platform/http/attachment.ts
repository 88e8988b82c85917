import type { FastifyReply } from 'fastify'

/** Saved, never opened by the browser itself: nothing in a file of somebody else runs on this site. */
export function sendAttachment({
  reply,
  fileName,
  contentType,
  content,
}: {
  reply: FastifyReply
  fileName: string
  contentType: string
  content: Buffer
}) {
  return reply
    .type(contentType)
    .header('content-disposition', dispositionOf(fileName))
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .send(content)
}

/** Twice, because old browsers read only plain letters (RFC 6266). */
function dispositionOf(fileName: string): string {
  const plain = fileName
    .normalize('NFKD')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .replace(/[^\w .()-]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const encoded = encodeURIComponent(fileName.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain || 'file'}"; filename*=UTF-8''${encoded}`
}
