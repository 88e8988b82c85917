import * as contract from '@rytm/contract/people.absences.ts'
import { serve } from '#platform/http/endpoint.ts'
import type { ModuleContext } from '../../composition.ts'
import { listAbsences } from './people.absences.queries.ts'
import { changeAbsence, endAbsence, enterAbsence } from './people.absences.usecases.ts'

export function registerAbsenceRoutes(context: ModuleContext) {
  const { db, clock } = context
  serve(context, contract.listAbsences, ({ member }) => listAbsences({ member, db, clock }))
  serve(context, contract.enterAbsence, ({ body, member }) =>
    enterAbsence({ input: body, member, db, clock }),
  )
  serve(context, contract.changeAbsence, ({ params, body, member }) =>
    changeAbsence({ ...params, input: body, member, db, clock }),
  )
  serve(context, contract.endAbsence, ({ params, member }) => endAbsence({ ...params, member, db, clock }))
}
