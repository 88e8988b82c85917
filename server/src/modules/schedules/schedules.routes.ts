import * as contract from '@rytm/contract/schedules.ts'
import { paperBrandingOf } from '#modules/branding/branding.papers.queries.ts'
import { serve } from '#platform/http/endpoint.ts'
import { schedulePdf } from '#platform/pdf/pdfRenderer.ts'
import type { ModuleContext } from '../../composition.ts'
import { draftSchedule } from './schedules.draft.usecases.ts'
import { markScheduleHandover } from './schedules.handover.usecases.ts'
import { publishSchedule } from './schedules.publish.usecases.ts'
import { getSchedule, previewSchedule } from './schedules.queries.ts'
import { markScheduleReturn } from './schedules.return.usecases.ts'
import { registerTemplateRoutes } from './schedules.templates.routes.ts'
import { addActivity, changeActivity, removeActivity } from './schedules.usecases.ts'
import { getScheduleVersion, loadVersionForPaper } from './schedules.versions.queries.ts'

export function registerScheduleRoutes(context: ModuleContext) {
  registerPlan(context)
  registerVersions(context)
  registerTemplateRoutes(context)
}

function registerPlan(context: ModuleContext) {
  const { db, clock } = context
  serve(context, contract.getSchedule, ({ params, member }) => getSchedule({ ...params, member, db, clock }))
  serve(context, contract.previewSchedule, ({ params, member }) =>
    previewSchedule({ ...params, member, db, clock }),
  )
  serve(context, contract.draftSchedule, ({ params, body, member }) =>
    draftSchedule({ ...params, input: body, member, db, clock }),
  )
  serve(context, contract.addActivity, ({ params, body, member }) =>
    addActivity({ ...params, input: body, member, db, clock }),
  )
  serve(context, contract.changeActivity, ({ params, body, member }) =>
    changeActivity({ ...params, input: body, member, db, clock }),
  )
  serve(context, contract.removeActivity, ({ params, member }) =>
    removeActivity({ ...params, member, db, clock }),
  )
}

function registerVersions(context: ModuleContext) {
  const { db, clock } = context
  serve(context, contract.publishSchedule, ({ params, body, member }) =>
    publishSchedule({ ...params, input: body, member, db, clock }),
  )
  serve(context, contract.getScheduleVersion, ({ params, member }) =>
    getScheduleVersion({ ...params, member, db }),
  )
  serve(context, contract.getSchedulePdf, async ({ params, query, member, reply }) => {
    const paper = await loadVersionForPaper({ ...params, member, db })
    const { filename, contentType, content } = schedulePdf({
      ...paper,
      branding: await paperBrandingOf({ ...member, db }),
      language: query.language ?? member.language,
    })
    return reply
      .header('content-disposition', `attachment; filename="${filename}"`)
      .type(contentType)
      .send(Buffer.from(content))
  })
  serve(context, contract.markScheduleHandover, ({ params, body, member }) =>
    markScheduleHandover({ ...params, input: body, member, db, clock }),
  )
  serve(context, contract.markScheduleReturn, async ({ params, member }) => {
    await markScheduleReturn({ ...params, member, db, clock })
    return getSchedule({ ...params, member, db, clock })
  })
}
