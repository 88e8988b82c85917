import * as checks from '@rytm/contract/imports.check.ts'
import * as runs from '@rytm/contract/imports.run.ts'
import * as contract from '@rytm/contract/imports.ts'
import type { FastifyRequest } from 'fastify'
import { serve } from '#platform/http/endpoint.ts'
import { readUpload } from '#platform/http/upload.ts'
import type { ModuleContext } from '../../composition.ts'
import { checkImport, listImportDrafts, listImportProblems } from './imports.check.queries.ts'
import { fileMissing } from './imports.errors.ts'
import { writeImportProblems } from './imports.problemsFile.queries.ts'
import { listImportedProjects } from './imports.projects.queries.ts'
import { getImport, getImportProgress, listImports } from './imports.queries.ts'
import { startImport, undoImport } from './imports.run.usecases.ts'
import { deleteImport, setImportMapping, uploadImport } from './imports.usecases.ts'

export function registerImportRoutes(context: ModuleContext) {
  const { db, clock } = context
  serve(context, contract.listImports, ({ query, member }) => listImports({ query, member, db }))
  serve(context, contract.uploadImport, async ({ request, member }) =>
    uploadImport({ file: await requireUpload(request), member, db, clock }),
  )
  serve(context, contract.getImport, ({ params, member }) => getImport({ ...params, member, db }))
  serve(context, contract.getImportProgress, ({ params, member }) =>
    getImportProgress({ ...params, member, db }),
  )
  serve(context, contract.setImportMapping, ({ params, body, member }) =>
    setImportMapping({ ...params, input: body, member, db }),
  )
  serve(context, contract.deleteImport, ({ params, member }) =>
    deleteImport({ ...params, member, db, clock }),
  )
  registerCheckRoutes(context)
  registerRunRoutes(context)
}

function registerCheckRoutes(context: ModuleContext) {
  const { db } = context
  serve(context, checks.checkImport, ({ params, member }) => checkImport({ ...params, member, db }))
  serve(context, checks.listImportProblems, ({ params, query, member }) =>
    listImportProblems({ ...params, query, member, db }),
  )
  serve(context, checks.listImportDrafts, ({ params, query, member }) =>
    listImportDrafts({ ...params, query, member, db }),
  )
  serve(context, checks.downloadImportProblems, async ({ params, member, reply }) => {
    const file = await writeImportProblems({ ...params, member, db })
    reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="import-problems.csv"')
    return file
  })
}

function registerRunRoutes(context: ModuleContext) {
  const { db, clock } = context
  serve(context, runs.runImport, ({ params, body, member }) =>
    startImport({ ...params, ...body, member, db, clock }),
  )
  serve(context, runs.listImportedProjects, ({ params, query, member }) =>
    listImportedProjects({ ...params, query, member, db }),
  )
  serve(context, runs.undoImport, ({ params, member }) => undoImport({ ...params, member, db, clock }))
}

async function requireUpload(request: FastifyRequest) {
  const file = await readUpload(request)
  if (!file) throw fileMissing()
  return { ...file, name: file.name || 'import.csv' }
}
