import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

interface Use {
  secretKey: string
  /** What it is for and whose it is: sealed for one use, it opens for no other. */
  use: string
}

const ivBytes = 12
const tagBytes = 16

/** For what must be read again later, so that the database alone gives nothing away. AES-256-GCM under the secret key. */
export function seal({ content, secretKey, use }: Use & { content: Uint8Array }): string {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', keyFor({ secretKey, purpose: 'seal' }), iv)
  cipher.setAAD(Buffer.from(use))
  const sealed = Buffer.concat([cipher.update(content), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Throws where the key is another, or somebody moved or changed what was sealed. */
export function unseal({ sealed, secretKey, use }: Use & { sealed: string }): Buffer {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv(
    'aes-256-gcm',
    keyFor({ secretKey, purpose: 'seal' }),
    bytes.subarray(0, ivBytes),
  )
  decipher.setAAD(Buffer.from(use))
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
  return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()])
}

/** For short codes that only need to be recognised: without the secret key they can't be guessed from the database. */
export function fingerprint({ content, secretKey, use }: Use & { content: string }): string {
  const key = keyFor({ secretKey, purpose: 'fingerprint' })
  return createHmac('sha256', key).update(`${use}\0${content}`).digest('base64url')
}

function keyFor({ secretKey, purpose }: { secretKey: string; purpose: string }): Buffer {
  return Buffer.from(hkdfSync('sha256', secretKey, '', `rytm ${purpose}`, 32))
}
