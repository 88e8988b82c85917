import * as contract from '@rytm/contract/mail.ts'
import { serve } from '#platform/http/endpoint.ts'
import type { ModuleContext } from '../../composition.ts'
import { getEml, getMail, listMail } from './mail.queries.ts'
import { retryMail } from './mail.retry.usecases.ts'

export function registerMailRoutes(context: ModuleContext) {
  const { db, clock } = context
  serve(context, contract.listMail, ({ query, member }) => listMail({ query, member, db }))
  serve(context, contract.getMail, ({ params, member }) => getMail({ mailId: params.mailId, member, db }))
  serve(context, contract.downloadMail, async ({ params, member, reply }) => {
    const eml = await getEml({ mailId: params.mailId, member, db })
    return reply
      .header('content-disposition', `attachment; filename="${params.mailId}.eml"`)
      .type('message/rfc822')
      .send(eml)
  })
  serve(context, contract.retryMail, ({ params, member }) =>
    retryMail({ mailId: params.mailId, member, db, clock }),
  )
}
