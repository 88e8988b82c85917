/** What of the identity library the modules use. */
export interface Identity {
  hashPassword(password: string): Promise<string>
  verifyPassword(input: { password: string; hash: string }): Promise<boolean>
}

/** What a browser is given when somebody signs in: who they are, and that this browser is known. */
export interface OpenedSession {
  token: string
  deviceToken: string
}
