import * as hires from '@rytm/contract/candidacies.hires.ts'
import * as moves from '@rytm/contract/candidacies.moves.ts'
import * as ranges from '@rytm/contract/candidacies.ranges.ts'
import * as contract from '@rytm/contract/candidacies.ts'
import type { Member } from '#platform/http/actor.ts'
import { serve } from '#platform/http/endpoint.ts'
import type { ModuleContext } from '../../composition.ts'
import { searchCandidates } from './candidacies.candidates.queries.ts'
import { registerCardRoutes } from './candidacies.card.routes.ts'
import { getCandidacy, getSavedCandidacy } from './candidacies.detail.queries.ts'
import { addExpectation } from './candidacies.expectations.usecases.ts'
import { recordHire } from './candidacies.hires.usecases.ts'
import { registerListRoutes } from './candidacies.lists.routes.ts'
import { endCandidacy, moveCandidacy, reopenCandidacy, undoLastMove } from './candidacies.moves.usecases.ts'
import { getCandidacyBoard, listCandidacies } from './candidacies.queries.ts'
import { recordRangeNotice, withdrawRangeNotice } from './candidacies.ranges.usecases.ts'
import { recordStart } from './candidacies.start.usecases.ts'
import { addCandidacy, changeCandidacy, removeCandidacy } from './candidacies.usecases.ts'
import { recordWithdrawal } from './candidacies.withdrawal.usecases.ts'

export function registerCandidacyRoutes(context: ModuleContext) {
  const { db, clock } = context
  serve(context, contract.getCandidacyBoard, ({ params, member }) =>
    getCandidacyBoard({ projectId: params.projectId, member, db, clock }),
  )
  serve(context, contract.listCandidacies, ({ params, query, member }) =>
    listCandidacies({ projectId: params.projectId, query, member, db, clock }),
  )
  serve(context, contract.searchCandidates, ({ query, member }) => searchCandidates({ query, member, db }))
  serve(context, contract.addCandidacy, async ({ params, body, member }) => {
    const { id } = await addCandidacy({ projectId: params.projectId, input: body, member, db, clock })
    return getSavedCandidacy({ candidacyId: id, member, db, clock })
  })
  serve(context, contract.getCandidacy, ({ params, member }) =>
    getCandidacy({ candidacyId: params.candidacyId, member, db, clock }),
  )
  serve(context, contract.changeCandidacy, async ({ params: { candidacyId }, body, member }) => {
    await changeCandidacy({ candidacyId, input: body, member, db, clock })
    return getSavedCandidacy({ candidacyId, member, db, clock })
  })
  serve(context, contract.removeCandidacy, ({ params, member }) =>
    removeCandidacy({ candidacyId: params.candidacyId, member, db, clock }),
  )
  registerMoves(context)
  registerCardRoutes(context)
  registerListRoutes(context)
}

/** Each one changes the candidacy and answers with it as it is then. */
function registerMoves(context: ModuleContext) {
  const { db, clock } = context
  const saved = async (change: Promise<void>, candidacyId: string, member: Member) => {
    await change
    return getSavedCandidacy({ candidacyId, member, db, clock })
  }
  serve(context, moves.moveCandidacy, ({ params: { candidacyId }, body, member }) =>
    saved(moveCandidacy({ candidacyId, ...body, member, db, clock }), candidacyId, member),
  )
  serve(context, hires.recordHire, ({ params: { candidacyId }, body, member }) =>
    saved(recordHire({ candidacyId, ...body, member, db, clock }), candidacyId, member),
  )
  serve(context, hires.recordStart, ({ params: { candidacyId }, body, member }) =>
    saved(recordStart({ candidacyId, ...body, member, db, clock }), candidacyId, member),
  )
  serve(context, hires.recordWithdrawal, async ({ params: { candidacyId }, body, member }) => {
    const project = await recordWithdrawal({ candidacyId, ...body, member, db, clock })
    return { ...(await getSavedCandidacy({ candidacyId, member, db, clock })), project }
  })
  serve(context, moves.undoCandidacyMove, ({ params: { candidacyId }, body, member }) =>
    saved(undoLastMove({ candidacyId, ...body, member, db, clock }), candidacyId, member),
  )
  serve(context, moves.endCandidacy, ({ params: { candidacyId }, body, member }) =>
    saved(endCandidacy({ candidacyId, ...body, member, db, clock }), candidacyId, member),
  )
  serve(context, moves.reopenCandidacy, ({ params: { candidacyId }, body, member }) =>
    saved(reopenCandidacy({ candidacyId, ...body, member, db, clock }), candidacyId, member),
  )
  serve(context, moves.addExpectation, ({ params: { candidacyId }, body, member }) =>
    saved(addExpectation({ candidacyId, expectation: body, member, db, clock }), candidacyId, member),
  )
  serve(context, ranges.recordRangeNotice, ({ params: { candidacyId }, body, member }) =>
    saved(recordRangeNotice({ candidacyId, ...body, member, db, clock }), candidacyId, member),
  )
  serve(context, ranges.withdrawRangeNotice, ({ params, member }) =>
    saved(withdrawRangeNotice({ ...params, member, db, clock }), params.candidacyId, member),
  )
}
