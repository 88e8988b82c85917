import { findSensitiveText, type SensitiveFinding } from './sensitiveText.ts'

export interface TextWarning extends SensitiveFinding {
  field: string
}

/**
 * The findings of several fields by name, in the order of the fields; empty and missing texts are passed over.
 */
export function textWarningsOf(fields: Record<string, string | null | undefined>): TextWarning[] {
  return Object.entries(fields).flatMap(([field, text]) =>
    text ? findSensitiveText(text).map((finding) => ({ field, ...finding })) : [],
  )
}
