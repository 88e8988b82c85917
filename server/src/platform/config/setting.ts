import type { z } from 'zod'

/** One setting: everything that parsing, messages and the documented table need, said once. */
export interface Setting<T> {
  env: string
  schema: z.ZodType<T, string>
  /** Absent: the setting may stay unset. */
  default?: string
  /** What a right value looks like, in words that finish "… must be". */
  expected: string
  description: string
  example: string
  /** Never shown, not even when it is wrong. */
  secret?: boolean
}

export type Values<S> = {
  [K in keyof S]: S[K] extends { schema: z.ZodType<infer T> }
    ? S[K] extends { default: string }
      ? T
      : T | undefined
    : never
}

export function setting<T, const S extends Setting<T>>(declaration: S & { schema: z.ZodType<T, string> }): S {
  return declaration
}
