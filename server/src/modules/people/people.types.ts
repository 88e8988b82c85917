import type { Device } from '#platform/http/device.ts'

/** What of the identity library the modules use; its own router is never exposed. */
export interface Identity {
  /** A new session's token, or null for a wrong address or password, told after the same work. */
  signIn(input: PasswordSignIn): Promise<{ token: string } | null>
  hashPassword(password: string): Promise<string>
  verifyPassword(input: { password: string; hash: string }): Promise<boolean>
}

interface PasswordSignIn {
  email: string
  password: string
  device: Device
}
