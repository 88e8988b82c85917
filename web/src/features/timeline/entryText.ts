export interface EntryText {
  title: string
  /** For us; may hold what must not leave the agency. */
  details: string[]
  forClient?: string
}

export const filled = (parts: (string | null | undefined | false)[]) =>
  parts.filter((part): part is string => Boolean(part))
