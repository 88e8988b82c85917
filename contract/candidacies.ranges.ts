import { rangeWays } from '@rytm/domain/evidence/rangeTold.ts'
import { z } from 'zod'
import { savedCandidacy } from './candidacies.ts'
import { defineEndpoint } from './endpoint.ts'
import { id, idParams, instant } from './kernel.ts'

export const recordRangeNotice = defineEndpoint({
  name: 'candidacies.recordRangeNotice',
  summary: 'Record when and how a person was told the pay range of the position',
  method: 'POST',
  path: '/api/candidacies/{candidacyId}/range-notices',
  auth: 'member',
  permission: 'work.write',
  params: idParams('candidacyId'),
  body: z.object({ way: z.enum(rangeWays), occurredAt: instant.optional() }),
  response: savedCandidacy,
  status: 201,
  errors: ['facts.in_future', 'facts.too_old'],
})

export const withdrawRangeNotice = defineEndpoint({
  name: 'candidacies.withdrawRangeNotice',
  summary: 'Take back the record that a person was told the pay range',
  method: 'DELETE',
  path: '/api/candidacies/{candidacyId}/range-notices/{rangeNoticeId}',
  auth: 'member',
  permission: 'work.write',
  params: z.object({ candidacyId: id, rangeNoticeId: id }),
  response: savedCandidacy,
})
