import * as contract from '@rytm/contract/candidacies.lists.ts'
import { serve } from '#platform/http/endpoint.ts'
import { readUpload } from '#platform/http/upload.ts'
import type { ModuleContext } from '../../composition.ts'
import { listFileMissing } from './candidacies.errors.ts'
import { readPeopleFile } from './candidacies.lists.config.ts'
import { checkPeopleList, requireProjectOf } from './candidacies.lists.queries.ts'
import { addPeopleList } from './candidacies.lists.usecases.ts'

export function registerListRoutes(context: ModuleContext) {
  const { db, clock } = context
  serve(context, contract.readPeopleTable, async ({ params, request, member }) => {
    await requireProjectOf({ ...params, member, db })
    const file = await readUpload(request)
    if (!file) throw listFileMissing()
    return readPeopleFile(file)
  })
  serve(context, contract.checkPeopleList, ({ params, body, member }) =>
    checkPeopleList({ ...params, ...body, member, db }),
  )
  serve(context, contract.addPeopleList, ({ params, body, member }) =>
    addPeopleList({ ...params, ...body, member, db, clock }),
  )
}
