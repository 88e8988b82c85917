import * as copies from '@rytm/contract/privacy.copy.ts'
import * as keeping from '@rytm/contract/privacy.retention.ts'
import * as contract from '@rytm/contract/privacy.ts'
import { sendAttachment } from '#platform/http/attachment.ts'
import { serve } from '#platform/http/endpoint.ts'
import type { ModuleContext } from '../../composition.ts'
import { eraseCandidate, previewCandidateErasure } from './privacy.candidates.usecases.ts'
import { eraseContact, previewContactErasure } from './privacy.contacts.usecases.ts'
import { copyCandidateData, copyContactData } from './privacy.copy.usecases.ts'
import { getErasure, listErasures } from './privacy.erasure.queries.ts'
import { findPeople } from './privacy.people.queries.ts'
import { getRetention } from './privacy.retention.queries.ts'
import { setRetention } from './privacy.retention.usecases.ts'

export function registerPrivacyRoutes(context: ModuleContext) {
  const { db, clock } = context
  serve(context, contract.findPeople, ({ query, member }) => findPeople({ ...query, member, db }))
  serve(context, contract.previewCandidateErasure, ({ params, member }) =>
    previewCandidateErasure({ ...params, member, db, clock }),
  )
  serve(context, contract.eraseCandidate, async ({ params, body, member }) => {
    const erasureId = await eraseCandidate({ ...params, input: body, member, db, clock })
    return getErasure({ erasureId, member, db })
  })
  serve(context, contract.previewContactErasure, ({ params, member }) =>
    previewContactErasure({ ...params, member, db, clock }),
  )
  serve(context, contract.eraseContact, async ({ params, body, member }) => {
    const erasureId = await eraseContact({ ...params, input: body, member, db, clock })
    return getErasure({ erasureId, member, db })
  })
  serve(context, copies.copyCandidateData, async ({ params, query, member, reply }) =>
    sendAttachment({ reply, ...(await copyCandidateData({ ...params, ...query, member, db, clock })) }),
  )
  serve(context, copies.copyContactData, async ({ params, query, member, reply }) =>
    sendAttachment({ reply, ...(await copyContactData({ ...params, ...query, member, db, clock })) }),
  )
  serve(context, keeping.getRetention, ({ query, member }) => getRetention({ query, member, db, clock }))
  serve(context, keeping.setRetention, async ({ body, member }) => {
    await setRetention({ ...body, member, db, clock })
    return getRetention({ query: {}, member, db, clock })
  })
  serve(context, contract.listErasures, ({ query, member }) => listErasures({ query, member, db }))
}
