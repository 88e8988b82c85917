import { createHmac, timingSafeEqual } from 'node:crypto'

const stepSeconds = 30
const digits = 6
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** RFC 4226 and 6238 with what every authenticator app knows: SHA-1, six digits, half a minute. */
export function oneTimeCode({ key, step }: { key: Uint8Array; step: number }): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const digest = createHmac('sha1', key).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 15
  const number = digest.readUInt32BE(offset) & 0x7fffffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

export function stepAt(now: Temporal.Instant): number {
  return Math.floor(now.epochMilliseconds / 1000 / stepSeconds)
}

/** Which half minute a code is of: this one, or the one beside it for clocks that differ. Undefined for a wrong code. */
export function stepOfCode({
  code,
  key,
  now,
}: {
  code: string
  key: Uint8Array
  now: Temporal.Instant
}): number | undefined {
  const step = stepAt(now)
  const given = Buffer.from(code)
  return [step, step - 1, step + 1].find((candidate) => {
    const right = Buffer.from(oneTimeCode({ key, step: candidate }))
    return given.length === right.length && timingSafeEqual(given, right)
  })
}

/** RFC 4648, without padding: how apps want a key that is typed. */
export function base32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  const groups = bits.match(/.{1,5}/g) ?? []
  return groups.map((group) => alphabet[Number.parseInt(group.padEnd(5, '0'), 2)]).join('')
}
