import { randomBytes, randomUUID } from 'node:crypto'
import type { Clock } from '#platform/clock/clock.ts'

/** A UUIDv7 of the clock's millisecond: sorts by time of making, never a capability. */
export function newId({ clock }: { clock: Clock }): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(clock.now().epochMilliseconds, 0, 6)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Random, for ids that a client sees. */
export function newPublicId(): string {
  return randomUUID()
}
