import * as contract from '@rytm/contract/files.ts'
import { getCandidateCard } from '#modules/candidacies/candidacies.card.queries.ts'
import { sendAttachment } from '#platform/http/attachment.ts'
import { serve } from '#platform/http/endpoint.ts'
import { readUpload } from '#platform/http/upload.ts'
import type { ModuleContext } from '../../composition.ts'
import { readFile } from './files.queries.ts'
import { addFile, removeFile } from './files.usecases.ts'

export function registerFileRoutes(context: ModuleContext) {
  const { db, clock } = context
  serve(context, contract.addFile, async ({ params: { candidacyId }, query, request, member }) => {
    await addFile({ candidacyId, ...query, read: () => readUpload(request), member, db, clock })
    return getCandidateCard({ candidacyId, member, db, clock })
  })
  serve(context, contract.downloadFile, async ({ params, member, reply }) =>
    sendAttachment({ reply, ...(await readFile({ ...params, member, db })) }),
  )
  serve(context, contract.removeFile, ({ params, member }) => removeFile({ ...params, member, db, clock }))
}
