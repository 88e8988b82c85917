import { type Commitment, keyOf } from '#commitments/commitment.ts'

/** What has to be written so that the stored rows say what was derived. */
export type Reconciliation<Row> = {
  readonly added: readonly Commitment[]
  readonly changed: readonly { readonly row: Row; readonly commitment: Commitment }[]
  readonly gone: readonly Row[]
}

type Stored = Pick<Commitment, 'kind' | 'subject' | 'status'>

/**
 * Compares stored rows with derived commitments by kind and subject. A row that is no longer derived is gone, unless it
 * is the settled call of a decision-maker: whoever need not be heard any more was owed it then, and only that has no
 * date in the facts. Nothing derived twice from the same facts has to be written: doing it again is harmless.
 */
export function reconcile<Row extends Stored>({
  stored,
  derived,
  isSame,
}: {
  stored: readonly Row[]
  derived: readonly Commitment[]
  isSame: (row: Row, commitment: Commitment) => boolean
}): Reconciliation<Row> {
  const rows = new Map(stored.map((row) => [keyOf(row), row]))
  const wanted = new Set(derived.map(keyOf))
  return {
    added: derived.filter((commitment) => !rows.has(keyOf(commitment))),
    changed: derived.flatMap((commitment) => {
      const row = rows.get(keyOf(commitment))
      return row && !isSame(row, commitment) ? [{ row, commitment }] : []
    }),
    gone: stored.filter((row) => !wanted.has(keyOf(row)) && !isHistory(row)),
  }
}

function isHistory({ kind, status }: Stored) {
  return kind === 'decision_maker_call' && status !== 'open'
}
