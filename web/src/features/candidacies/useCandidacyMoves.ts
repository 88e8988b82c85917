import type { CandidacySummary } from '@rytm/contract/candidacies.detail.ts'
import { moveCandidacy, undoCandidacyMove } from '@rytm/contract/candidacies.moves.ts'
import { getCandidacyBoard } from '@rytm/contract/candidacies.ts'
import type { ResponseOf } from '@rytm/contract/endpoint.ts'
import type { Stage } from '@rytm/domain/evidence/stages.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import { endpointQuery, useEndpointMutation } from '#platform/queries.ts'
import { useProblemText } from '#ui/problemText.ts'
import { useNotify } from '#ui/UndoNotification.tsx'

export const candidacyRefreshes = ['candidacies', 'timeline', 'projects']

export interface Move {
  card: CandidacySummary
  toStage: Stage
  /** On accepting: the project waits for the first day. */
  awaitStart?: boolean
}

type Board = ResponseOf<typeof getCandidacyBoard>

/** Moves on screen at once; the way back is offered, and a refusal puts the card where it was. */
export function useCandidacyMoves({ projectId }: { projectId: string }) {
  const { t } = useTranslation('candidacies')
  const word = useWord()
  const client = useQueryClient()
  const notify = useNotify()
  const { problemText } = useProblemText()
  const move = useEndpointMutation({ endpoint: moveCandidacy, refreshes: candidacyRefreshes })
  const undo = useUndoMove()
  const boardKey = endpointQuery(getCandidacyBoard, { params: { projectId } }).queryKey
  const onError = (error: unknown) => {
    notify.done(problemText(error))
    void client.invalidateQueries({ queryKey: ['candidacies'] })
  }
  return ({ card, toStage, awaitStart = false }: Move) => {
    if (card.stage === toStage) return
    void client.cancelQueries({ queryKey: boardKey })
    client.setQueryData(boardKey, (board: Board | undefined) => board && moved({ board, card, toStage }))
    move.mutate(
      { params: { candidacyId: card.id }, body: { revision: card.revision, toStage, awaitStart } },
      {
        onError,
        onSuccess: ({ candidacy: { id, revision, candidate } }) => {
          const text = t('board.moved', { name: candidate.name, stage: word(`stage.${toStage}`) })
          // Taking back the move alone would leave the project waiting for somebody who has not accepted.
          if (awaitStart) notify.done(text)
          else notify.undoable({ text, onUndo: () => undo({ id, revision }) })
        },
      },
    )
  }
}

export function useUndoMove() {
  const { t } = useTranslation('candidacies')
  const notify = useNotify()
  const { problemText } = useProblemText()
  const undo = useEndpointMutation({ endpoint: undoCandidacyMove, refreshes: candidacyRefreshes })
  return ({ id, revision }: Pick<CandidacySummary, 'id' | 'revision'>) =>
    undo.mutate(
      { params: { candidacyId: id }, body: { revision } },
      {
        onSuccess: () => notify.done(t('board.undone')),
        onError: (error) => notify.done(problemText(error)),
      },
    )
}

function moved({ board, card, toStage }: { board: Board; card: CandidacySummary; toStage: Stage }): Board {
  const columns = board.columns.map((column) => {
    const rest = column.cards.filter(({ id }) => id !== card.id)
    const cards = column.stage === toStage ? [...rest, { ...card, stage: toStage, daysInStage: 0 }] : rest
    return { ...column, cards, count: column.count + cards.length - column.cards.length }
  })
  return { ...board, columns }
}
