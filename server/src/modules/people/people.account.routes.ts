import * as contract from '@rytm/contract/people.account.ts'
import { createAttempts } from '#platform/http/attempts.ts'
import { deviceOf } from '#platform/http/device.ts'
import { serve } from '#platform/http/endpoint.ts'
import { networkOf } from '#platform/http/network.ts'
import type { ModuleContext } from '../../composition.ts'
import {
  changePassword,
  requestPasswordReset,
  resetPassword,
  updateAccount,
} from './people.account.usecases.ts'

export function registerAccountRoutes(context: ModuleContext) {
  const { db, clock, config, identity } = context
  const perAddress = createAttempts({ max: config.signInsPerMinute, perSeconds: 60, clock })
  const mailsPerAccount = createAttempts({ max: 3, perSeconds: 15 * 60, clock })
  const passwordsPerAccount = createAttempts({ max: 10, perSeconds: 15 * 60, clock })

  serve(context, contract.updateAccount, ({ body, user, member }) =>
    updateAccount({ input: body, user, member, db, clock }),
  )
  serve(context, contract.changePassword, async ({ body, user, request }) => {
    passwordsPerAccount.count(user.userId)
    await changePassword({ input: body, user, device: deviceOf(request), db, clock, identity })
    passwordsPerAccount.forget(user.userId)
  })
  serve(context, contract.requestPasswordReset, async ({ body, request }) => {
    perAddress.count(networkOf(request.ip))
    mailsPerAccount.count(body.email)
    await requestPasswordReset({ email: body.email, db, clock })
  })
  serve(context, contract.resetPassword, async ({ body, request }) => {
    perAddress.count(networkOf(request.ip))
    await resetPassword({ ...body, db, clock, identity })
  })
}
