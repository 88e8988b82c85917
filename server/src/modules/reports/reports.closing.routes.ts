import * as contract from '@rytm/contract/reports.closing.ts'
import * as sent from '@rytm/contract/reports.closingSent.ts'
import { paperBrandingOf } from '#modules/branding/branding.papers.queries.ts'
import { serve } from '#platform/http/endpoint.ts'
import { closingPdf } from '#platform/pdf/pdfRenderer.ts'
import type { ModuleContext } from '../../composition.ts'
import { getClosingDraft } from './reports.closing.queries.ts'
import { saveClosingParts, startClosingReport } from './reports.closing.usecases.ts'
import { sendClosingReport } from './reports.closingSending.usecases.ts'
import {
  checkClosingReport,
  getSentClosing,
  listClosingReports,
  loadClosingForPaper,
} from './reports.closingSent.queries.ts'
import { markClosingHandover } from './reports.handover.usecases.ts'

export function registerClosingRoutes(context: ModuleContext) {
  const { db, clock } = context
  serve(context, contract.getClosingDraft, ({ params, member }) =>
    getClosingDraft({ ...params, member, db, clock }),
  )
  serve(context, contract.startClosingReport, ({ params, member }) =>
    startClosingReport({ ...params, member, db, clock }),
  )
  serve(context, contract.saveClosingParts, ({ params, body, member }) =>
    saveClosingParts({ ...params, input: body, member, db, clock }),
  )
  serve(context, sent.sendClosingReport, ({ params, body, member }) =>
    sendClosingReport({ ...params, input: body, member, db, clock }),
  )
  serve(context, sent.listClosingReports, ({ params, member }) =>
    listClosingReports({ ...params, member, db }),
  )
  serve(context, sent.getSentClosingReport, ({ params, member }) => getSentClosing({ ...params, member, db }))
  serve(context, sent.checkClosingReport, ({ params, member }) =>
    checkClosingReport({ ...params, member, db }),
  )
  serve(context, sent.getClosingReportPdf, async ({ params, query, member, reply }) => {
    const paper = await loadClosingForPaper({ ...params, member, db })
    const language = query.language ?? paper.language
    const branding = await paperBrandingOf({ ...member, db })
    const { filename, contentType, content } = closingPdf({ ...paper, language, branding })
    return reply
      .header('content-disposition', `attachment; filename="${filename}"`)
      .type(contentType)
      .send(Buffer.from(content))
  })
  serve(context, sent.markClosingHandover, ({ params, body, member }) =>
    markClosingHandover({ ...params, input: body, member, db, clock }),
  )
}
