import * as contract from '@rytm/contract/texts.ts'
import { serve } from '#platform/http/endpoint.ts'
import type { ModuleContext } from '../../composition.ts'
import { listTexts } from './texts.queries.ts'
import { saveText, tryText } from './texts.usecases.ts'

export function registerTextRoutes(context: ModuleContext) {
  const { db, clock } = context
  serve(context, contract.listTexts, ({ member }) => listTexts({ member, db }))
  serve(context, contract.saveText, ({ body, member }) => saveText({ input: body, member, db, clock }))
  serve(context, contract.previewText, ({ body, member }) => tryText({ input: body, member, db }))
}
