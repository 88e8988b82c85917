import * as contract from '@rytm/contract/commitments.care.ts'
import * as records from '@rytm/contract/commitments.careRecord.ts'
import type { Language } from '@rytm/contract/kernel.ts'
import { careTable } from '@rytm/contract/presentation/careTable.ts'
import type { CareRecordView } from '@rytm/contract/views/careRecordView.ts'
import type { PaperBranding } from '@rytm/documents/branding.ts'
import type { FastifyReply } from 'fastify'
import { paperBrandingOf } from '#modules/branding/branding.papers.queries.ts'
import { writeCsv } from '#platform/csv/writeCsv.ts'
import { serve } from '#platform/http/endpoint.ts'
import { carePdf } from '#platform/pdf/pdfRenderer.ts'
import type { ModuleContext } from '../../composition.ts'
import { getCareBoard } from './commitments.careBoard.queries.ts'
import { getCareRecord, requireOwnRecord } from './commitments.careRecord.queries.ts'
import { listCareRows } from './commitments.careRows.queries.ts'

export function registerCareRoutes(context: ModuleContext) {
  const { db, clock } = context
  serve(context, contract.getCareBoard, ({ member }) => getCareBoard({ member, db, clock }))
  serve(context, contract.listCareRows, ({ query, member }) => listCareRows({ query, member, db, clock }))
  serve(context, contract.listMemberCareRows, ({ params: { memberId }, query, member }) => {
    requireOwnRecord({ memberId, member })
    return listCareRows({ query: { ...query, ownerId: memberId }, member, db, clock })
  })
  registerRecordRoutes(context)
}

function registerRecordRoutes(context: ModuleContext) {
  const { db, clock } = context
  serve(context, records.getCareRecord, (asked) => getCareRecord({ ...asked, db, clock }))
  serve(context, records.getCareRecordCsv, async ({ reply, ...asked }) =>
    csvOf({ ...languageOf(asked), view: await getCareRecord({ ...asked, db, clock }), reply }),
  )
  serve(context, records.getCareRecordPdf, async ({ reply, ...asked }) => {
    const view = await getCareRecord({ ...asked, db, clock })
    return pdfOf({
      ...languageOf(asked),
      view,
      reply,
      branding: await paperBrandingOf({ ...asked.member, db }),
    })
  })
  serve(context, records.getMemberCareRecord, ({ params, query, member }) =>
    getCareRecord({ ...params, query, member, db, clock }),
  )
  serve(context, records.getMemberCareRecordCsv, async ({ params, reply, ...asked }) =>
    csvOf({ ...languageOf(asked), view: await getCareRecord({ ...params, ...asked, db, clock }), reply }),
  )
  serve(context, records.getMemberCareRecordPdf, async ({ params, reply, ...asked }) => {
    const view = await getCareRecord({ ...params, ...asked, db, clock })
    return pdfOf({
      ...languageOf(asked),
      view,
      reply,
      branding: await paperBrandingOf({ ...asked.member, db }),
    })
  })
}

interface Asked {
  query: { language?: Language | undefined }
  member: { language: Language }
}

const languageOf = ({ query, member }: Asked) => ({ language: query.language ?? member.language })

interface Answer {
  view: CareRecordView
  language: Language
  reply: FastifyReply
}

function csvOf({ view, language, reply }: Answer) {
  const name = { pl: 'karta-obslugi', en: 'care-record' }[language]
  reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}-${view.period.from}-${view.period.to}.csv"`)
  return writeCsv(careTable({ view, language }))
}

function pdfOf({ reply, ...paper }: Answer & { branding: PaperBranding }) {
  const { filename, contentType, content } = carePdf(paper)
  reply.type(contentType).header('content-disposition', `attachment; filename="${filename}"`)
  return Buffer.from(content)
}
