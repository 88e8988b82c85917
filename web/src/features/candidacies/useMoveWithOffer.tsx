import type { CandidacySummary } from '@rytm/contract/candidacies.detail.ts'
import { getCandidacyBoard } from '@rytm/contract/candidacies.ts'
import { getProject } from '@rytm/contract/projects.ts'
import { type Stage, stageRank } from '@rytm/domain/evidence/stages.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { endpointQuery } from '#platform/queries.ts'
import { AcceptDialog } from './AcceptDialog.tsx'
import { type Move, useCandidacyMoves } from './useCandidacyMoves.ts'

/**
 * Moves a card; where that fills the last opening of a running project, it is asked first whether the project waits for
 * the first day. `offer` is the question, to be placed by whoever moves.
 */
export function useMoveWithOffer({ projectId }: { projectId: string }) {
  const move = useCandidacyMoves({ projectId })
  const params = { projectId }
  const board = useQuery(endpointQuery(getCandidacyBoard, { params }))
  const project = useQuery(endpointQuery(getProject, { params }))
  const [asked, setAsked] = useState<CandidacySummary>()
  const hired = (board.data?.columns ?? [])
    .filter(({ stage }) => isHired(stage))
    .reduce((sum, { count }) => sum + count, 0)
  const fillsLast = ({ card, toStage }: Move) =>
    toStage === 'accepted' &&
    !isHired(card.stage) &&
    project.data?.status === 'active' &&
    hired + 1 >= project.data.openings
  const offer = asked && (
    <AcceptDialog
      name={asked.candidate.name}
      onClose={() => setAsked(undefined)}
      onMove={(awaitStart) => {
        setAsked(undefined)
        move({ card: asked, toStage: 'accepted', awaitStart })
      }}
    />
  )
  return { offer, move: (wanted: Move) => (fillsLast(wanted) ? setAsked(wanted.card) : move(wanted)) }
}

const isHired = (stage: Stage) => stageRank(stage) >= stageRank('accepted')
