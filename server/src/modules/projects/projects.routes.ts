import * as contract from '@rytm/contract/projects.ts'
import { serve } from '#platform/http/endpoint.ts'
import type { ModuleContext } from '../../composition.ts'
import { listProjects } from './projects.list.queries.ts'
import { getProject } from './projects.queries.ts'
import { createProject, deleteProject, updateProject } from './projects.usecases.ts'

export function registerProjectRoutes(context: ModuleContext) {
  const { db, clock } = context
  serve(context, contract.listProjects, ({ query, member }) => listProjects({ query, member, db, clock }))
  serve(context, contract.createProject, async ({ body, member }) => {
    const { id } = await createProject({ input: body, member, db, clock })
    return getProject({ projectId: id, member, db, clock })
  })
  serve(context, contract.getProject, ({ params, member }) => getProject({ ...params, member, db, clock }))
  serve(context, contract.updateProject, async ({ params, body, member }) => {
    await updateProject({ ...params, input: body, member, db, clock })
    return getProject({ ...params, member, db, clock })
  })
  serve(context, contract.deleteProject, ({ params, member }) =>
    deleteProject({ ...params, member, db, clock }),
  )
}
