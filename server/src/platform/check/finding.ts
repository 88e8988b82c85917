/** `warning`: works, but not as it should for real clients. `problem`: does not work, or is not safe. */
export interface Finding {
  about: string
  outcome: 'ok' | 'warning' | 'problem'
  words: string
}

export const ok = (about: string, words: string): Finding => ({ about, outcome: 'ok', words })
export const warning = (about: string, words: string): Finding => ({ about, outcome: 'warning', words })
export const problem = (about: string, words: string): Finding => ({ about, outcome: 'problem', words })
