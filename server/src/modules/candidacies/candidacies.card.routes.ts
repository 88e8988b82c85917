import * as contract from '@rytm/contract/candidacies.card.ts'
import type { Member } from '#platform/http/actor.ts'
import { serve } from '#platform/http/endpoint.ts'
import type { ModuleContext } from '../../composition.ts'
import { getCandidateCard } from './candidacies.card.queries.ts'
import { changeCandidateCard, recordPermission, setDataOrigin } from './candidacies.card.usecases.ts'

/** Each change answers with the card as it is then. */
export function registerCardRoutes(context: ModuleContext) {
  const { db, clock } = context
  const saved = async (change: Promise<void>, candidacyId: string, member: Member) => {
    await change
    return getCandidateCard({ candidacyId, member, db, clock })
  }
  serve(context, contract.getCandidateCard, ({ params, member }) =>
    getCandidateCard({ ...params, member, db, clock }),
  )
  serve(context, contract.changeCandidateCard, ({ params: { candidacyId }, body, member }) =>
    saved(changeCandidateCard({ candidacyId, ...body, member, db, clock }), candidacyId, member),
  )
  serve(context, contract.setDataOrigin, ({ params: { candidacyId }, body, member }) =>
    saved(setDataOrigin({ candidacyId, ...body, member, db, clock }), candidacyId, member),
  )
  serve(context, contract.recordPermission, ({ params: { candidacyId }, body, member }) =>
    saved(recordPermission({ candidacyId, ...body, member, db, clock }), candidacyId, member),
  )
}
