import * as effort from '@rytm/contract/reports.effort.ts'
import * as sent from '@rytm/contract/reports.sent.ts'
import * as contract from '@rytm/contract/reports.ts'
import { paperBrandingOf } from '#modules/branding/branding.papers.queries.ts'
import { serve } from '#platform/http/endpoint.ts'
import { reportPdf } from '#platform/pdf/pdfRenderer.ts'
import type { ModuleContext } from '../../composition.ts'
import { registerClosingRoutes } from './reports.closing.routes.ts'
import { registerCorrectionRoutes } from './reports.corrections.routes.ts'
import { getReportDraft, getSavedParts, previewReport } from './reports.drafts.queries.ts'
import { getEffort } from './reports.effort.queries.ts'
import { recordVisit } from './reports.effort.usecases.ts'
import { markReportHandover } from './reports.handover.usecases.ts'
import { sendWaitingLetter } from './reports.letters.usecases.ts'
import { sendReport } from './reports.sending.usecases.ts'
import { checkReport, getSentReport, listReports, loadReportForPaper } from './reports.sent.queries.ts'
import { saveReportParts, startReport } from './reports.usecases.ts'
import { listReportsOfTheWeek } from './reports.week.queries.ts'

export function registerReportRoutes(context: ModuleContext) {
  const { db, clock } = context
  serve(context, contract.listReportsOfTheWeek, ({ query, member }) =>
    listReportsOfTheWeek({ query, member, db, clock }),
  )
  serve(context, contract.getReportDraft, ({ params, query, member }) =>
    getReportDraft({ ...params, ...query, member, db, clock }),
  )
  serve(context, contract.previewReport, ({ params, query, member }) =>
    previewReport({ ...params, ...query, member, db, clock }),
  )
  serve(context, contract.getSavedParts, ({ params, member }) => getSavedParts({ ...params, member, db }))
  serve(context, contract.startReport, ({ params, body, member }) =>
    startReport({ ...params, ...body, member, db, clock }),
  )
  serve(context, contract.saveReportParts, ({ params, body, member }) =>
    saveReportParts({ ...params, input: body, member, db, clock }),
  )
  registerSent(context)
  registerClosingRoutes(context)
  registerCorrectionRoutes(context)
  registerEffort(context)
}

function registerEffort(context: ModuleContext) {
  const { db, clock } = context
  serve(context, effort.recordVisit, async ({ params, body, member }) => {
    await recordVisit({ ...params, input: body, member, db, clock })
    return {}
  })
  serve(context, effort.getEffort, ({ member }) => getEffort({ member, db, clock }))
}

function registerSent(context: ModuleContext) {
  const { db, clock } = context
  serve(context, sent.sendReport, ({ params, body, member }) =>
    sendReport({ ...params, input: body, member, db, clock }),
  )
  serve(context, sent.listReports, ({ params, member }) => listReports({ ...params, member, db }))
  serve(context, sent.getSentReport, ({ params, member }) => getSentReport({ ...params, member, db }))
  serve(context, sent.checkReport, ({ params, member }) => checkReport({ ...params, member, db }))
  serve(context, sent.getReportPdf, async ({ params, query, member, reply }) => {
    const paper = await loadReportForPaper({ ...params, member, db })
    const { filename, contentType, content } = reportPdf({
      ...paper,
      branding: await paperBrandingOf({ ...member, db }),
      language: query.language ?? paper.language,
    })
    return reply
      .header('content-disposition', `attachment; filename="${filename}"`)
      .type(contentType)
      .send(Buffer.from(content))
  })
  serve(context, sent.sendWaitingLetter, async ({ params, member }) => {
    await sendWaitingLetter({ ...params, member, db, clock })
    return {}
  })
  serve(context, sent.markReportHandover, ({ params, body, member }) =>
    markReportHandover({ ...params, input: body, member, db, clock }),
  )
}
