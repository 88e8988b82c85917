import * as contract from '@rytm/contract/schedules.templates.ts'
import { serve } from '#platform/http/endpoint.ts'
import type { ModuleContext } from '../../composition.ts'
import { listTemplates } from './schedules.templates.queries.ts'
import { createTemplate, removeTemplate, saveTemplate } from './schedules.templates.usecases.ts'

export function registerTemplateRoutes(context: ModuleContext) {
  const { db, clock } = context
  serve(context, contract.listTemplates, ({ member }) => listTemplates({ member, db }))
  serve(context, contract.createTemplate, ({ body, member }) =>
    createTemplate({ input: body, member, db, clock }),
  )
  serve(context, contract.saveTemplate, ({ params, body, member }) =>
    saveTemplate({ ...params, input: body, member, db, clock }),
  )
  serve(context, contract.removeTemplate, ({ params, member }) =>
    removeTemplate({ ...params, member, db, clock }),
  )
}
