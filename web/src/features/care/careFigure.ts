import type { CareFigure } from '@rytm/contract/commitments.care.ts'
import type { CommitmentKind } from '@rytm/domain/commitments/commitment.ts'

/** What the rows behind a figure are asked with. */
export interface AskedFigure {
  /** What was clicked, in words. */
  about: string
  figure: CareFigure
  kind?: CommitmentKind
  clientId?: string
  responsibleId?: string
  /** Whose record: what this member owned when it was due. */
  memberId?: string
  from?: string
  to?: string
}

export type ShowFigure = (asked: AskedFigure) => void
