import * as contract from '@rytm/contract/reports.corrections.ts'
import { paperBrandingOf } from '#modules/branding/branding.papers.queries.ts'
import { serve } from '#platform/http/endpoint.ts'
import { reportPdf } from '#platform/pdf/pdfRenderer.ts'
import type { ModuleContext } from '../../composition.ts'
import {
  checkCorrection,
  getCorrection,
  getCorrectionDraft,
  listCorrections,
  loadCorrectionForPaper,
} from './reports.corrections.queries.ts'
import { correctReport } from './reports.corrections.usecases.ts'
import { markCorrectionHandover } from './reports.handover.usecases.ts'

export function registerCorrectionRoutes(context: ModuleContext) {
  const { db, clock } = context
  serve(context, contract.getCorrectionDraft, ({ params, member }) =>
    getCorrectionDraft({ ...params, member, db, clock }),
  )
  serve(context, contract.correctReport, ({ params, body, member }) =>
    correctReport({ ...params, input: body, member, db, clock }),
  )
  serve(context, contract.listCorrections, ({ params, member }) => listCorrections({ ...params, member, db }))
  serve(context, contract.getCorrection, ({ params, member }) => getCorrection({ ...params, member, db }))
  serve(context, contract.checkCorrection, ({ params, member }) => checkCorrection({ ...params, member, db }))
  serve(context, contract.getCorrectionPdf, async ({ params, query, member, reply }) => {
    const paper = await loadCorrectionForPaper({ ...params, member, db })
    const language = query.language ?? paper.language
    const branding = await paperBrandingOf({ ...member, db })
    const { filename, contentType, content } = reportPdf({ ...paper, language, branding })
    return reply
      .header('content-disposition', `attachment; filename="${filename}"`)
      .type(contentType)
      .send(Buffer.from(content))
  })
  serve(context, contract.markCorrectionHandover, ({ params, body, member }) =>
    markCorrectionHandover({ ...params, input: body, member, db, clock }),
  )
}
