import type { ProjectInput } from '@rytm/contract/projects.ts'

/** What a row of a file brings beside the fields of a form. */
export interface ImportOrigin {
  importId?: string | undefined
  importKey?: string | undefined
  externalReference?: string | null | undefined
}

/** Fields that the source does not say may be left out or be undefined. */
export type ProjectDraftInput = ProjectInput & ImportOrigin
