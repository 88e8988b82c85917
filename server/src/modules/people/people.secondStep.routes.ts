import * as contract from '@rytm/contract/people.secondStep.ts'
import * as rule from '@rytm/contract/people.secondStepRule.ts'
import { createAttempts } from '#platform/http/attempts.ts'
import { deviceOf } from '#platform/http/device.ts'
import { serve } from '#platform/http/endpoint.ts'
import type { ModuleContext } from '../../composition.ts'
import { answerSecondStep } from './people.challenges.usecases.ts'
import { setSessionCookies } from './people.cookie.config.ts'
import {
  prepareCodes,
  readSecondStep,
  renewRecoveryCodes,
  turnCodesOff,
  turnCodesOn,
} from './people.secondStep.usecases.ts'
import { resetSecondStep } from './people.secondStepReset.usecases.ts'
import { showSecondStepRule } from './people.secondStepRule.queries.ts'
import { setSecondStepRule } from './people.secondStepRule.usecases.ts'

export function registerSecondStepRoutes(context: ModuleContext) {
  const { db, clock, config, identity, realTime } = context
  const { secretKey } = config
  const deps = { db, clock, realTime, secretKey, identity }
  const perAccount = createAttempts({ max: 10, perSeconds: 15 * 60, clock })
  const perAddress = createAttempts({ max: config.signInsPerMinute, perSeconds: 60, clock })

  serve(context, contract.showSecondStep, ({ user }) => readSecondStep({ user, db }))
  serve(context, contract.prepareCodes, ({ body, user }) => {
    perAccount.count(user.userId)
    return prepareCodes({ ...body, user, ...deps })
  })
  serve(context, contract.turnCodesOn, ({ body, user }) => {
    perAccount.count(user.userId)
    return turnCodesOn({ ...body, user, ...deps })
  })
  serve(context, contract.turnCodesOff, ({ body, user }) => {
    perAccount.count(user.userId)
    return turnCodesOff({ ...body, user, ...deps })
  })
  serve(context, contract.renewRecoveryCodes, ({ body, user }) => {
    perAccount.count(user.userId)
    return renewRecoveryCodes({ ...body, user, ...deps })
  })
  serve(context, contract.answerSecondStep, async ({ body, user, request, reply }) => {
    const device = deviceOf(request)
    perAddress.count(device.network)
    const session = await answerSecondStep({ ...body, device, before: user, ...deps })
    setSessionCookies({ reply, session, site: config })
  })
  serve(context, rule.showSecondStepRule, ({ member }) => showSecondStepRule({ member, db }))
  serve(context, rule.setSecondStepRule, ({ body, member }) =>
    setSecondStepRule({ ...body, member, db, clock }),
  )
  serve(context, contract.resetSecondStep, ({ params, member }) =>
    resetSecondStep({ ...params, member, db, clock }),
  )
}
