import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

interface Ceremony {
  challenge: string
  origin?: string
  /** The finger, face or PIN was asked for. */
  verified?: boolean
}

const present = 0x01
const verifiedFlag = 0x04
const withCredential = 0x40

/** What a phone or a key does with a passkey, as far as a server can see it: WebAuthn with ES256 and no attestation. */
export function createPasskeyDevice({ site = 'http://localhost:3000' }: { site?: string } = {}) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const credentialId = randomBytes(32)
  const id = credentialId.toString('base64url')
  let uses = 0

  const clientData = (type: string, { challenge, origin = site }: Ceremony) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))

  const authenticatorData = (flags: number, rest = Buffer.alloc(0)) => {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(uses)
    const siteHash = createHash('sha256').update(new URL(site).hostname).digest()
    return Buffer.concat([siteHash, Buffer.from([flags]), counter, rest])
  }

  const flagsOf = ({ verified = true }: Ceremony) => present | (verified ? verifiedFlag : 0)

  return {
    id,
    register: (ceremony: Ceremony) => {
      const length = Buffer.alloc(2)
      length.writeUInt16BE(credentialId.length)
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
      const credential = [Buffer.alloc(16), length, credentialId, coseKey({ x, y })]
      const authData = authenticatorData(flagsOf(ceremony) | withCredential, Buffer.concat(credential))
      const attestationObject = map([
        [text('fmt'), text('none')],
        [text('attStmt'), map([])],
        [text('authData'), bytes(authData)],
      ])
      return publicKeyAnswer(id, {
        clientDataJSON: clientData('webauthn.create', ceremony).toString('base64url'),
        attestationObject: attestationObject.toString('base64url'),
        transports: ['internal'],
      })
    },
    signIn: (ceremony: Ceremony) => {
      uses += 1
      const data = clientData('webauthn.get', ceremony)
      const authData = authenticatorData(flagsOf(ceremony))
      const signed = Buffer.concat([authData, createHash('sha256').update(data).digest()])
      return publicKeyAnswer(id, {
        clientDataJSON: data.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: sign('sha256', signed, privateKey).toString('base64url'),
      })
    },
  }
}

const publicKeyAnswer = (id: string, response: Record<string, unknown>) => ({
  id,
  rawId: id,
  type: 'public-key',
  clientExtensionResults: {},
  response,
})

/** The few shapes of CBOR (RFC 8949) that WebAuthn needs here. */
const head = (major: number, value: number) => {
  if (value < 24) return Buffer.from([(major << 5) | value])
  if (value < 256) return Buffer.from([(major << 5) | 24, value])
  return Buffer.from([(major << 5) | 25, value >> 8, value & 255])
}
const text = (word: string) => Buffer.concat([head(3, Buffer.byteLength(word)), Buffer.from(word)])
const bytes = (content: Buffer) => Buffer.concat([head(2, content.length), content])
const whole = (value: number) => (value < 0 ? head(1, -1 - value) : head(0, value))
const map = (pairs: [Buffer, Buffer][]) => Buffer.concat([head(5, pairs.length), ...pairs.flat()])

/** Key type EC2, algorithm ES256, curve P-256. */
function coseKey({ x, y }: { x: string; y: string }) {
  return map([
    [whole(1), whole(2)],
    [whole(3), whole(-7)],
    [whole(-1), whole(1)],
    [whole(-2), bytes(Buffer.from(x, 'base64url'))],
    [whole(-3), bytes(Buffer.from(y, 'base64url'))],
  ])
}
