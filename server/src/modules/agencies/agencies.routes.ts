import { tryCalendar as tryCalendarEndpoint } from '@rytm/contract/agencies.calendar.ts'
import { exportAgency } from '@rytm/contract/agencies.export.ts'
import * as sample from '@rytm/contract/agencies.sample.ts'
import * as contract from '@rytm/contract/agencies.ts'
import { setSessionCookies } from '#modules/people/people.cookie.config.ts'
import { createAttempts } from '#platform/http/attempts.ts'
import { deviceOf } from '#platform/http/device.ts'
import { serve } from '#platform/http/endpoint.ts'
import type { ModuleContext } from '../../composition.ts'
import { tryCalendar } from './agencies.calendarTrial.queries.ts'
import { createExports } from './agencies.export.usecases.ts'
import { makeFirstAgency } from './agencies.firstRun.usecases.ts'
import { getAgency, toAgencyView } from './agencies.queries.ts'
import { getSampleData } from './agencies.sample.queries.ts'
import { createSampleData } from './agencies.sample.usecases.ts'
import { removeSampleData } from './agencies.sampleRemoval.usecases.ts'
import { updateAgency } from './agencies.usecases.ts'

export function registerAgencyRoutes(context: ModuleContext) {
  const { db, clock, config, identity, log } = context
  const limit = createAttempts({ max: config.signInsPerMinute, perSeconds: 60, clock })
  serve(context, contract.getAgency, ({ member }) => getAgency({ member, db, clock }))
  serve(context, contract.updateAgency, async ({ body, member }) =>
    toAgencyView({ agency: await updateAgency({ input: body, member, db, clock }), clock }),
  )
  serve(context, tryCalendarEndpoint, ({ body, member }) => tryCalendar({ input: body, member, db, clock }))
  serve(context, sample.getSampleData, ({ member }) => getSampleData({ member, db }))
  serve(context, sample.addSampleData, async ({ member }) => {
    await createSampleData({ member, db, clock })
    return getSampleData({ member, db })
  })
  serve(context, sample.removeSampleData, ({ member }) => removeSampleData({ member, db, clock }))
  const exports = createExports()
  serve(context, exportAgency, async ({ member, reply }) => {
    const file = await exports({ member, db, clock })
    reply.type('application/zip').header('content-disposition', 'attachment; filename="rytm-export.zip"')
    return file
  })
  serve(context, contract.firstRun, async ({ body, request, reply }) => {
    const device = deviceOf(request)
    const session = await makeFirstAgency({ input: body, device, db, clock, identity, limit, log })
    setSessionCookies({ reply, session, site: config })
  })
}
