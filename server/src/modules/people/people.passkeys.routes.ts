import * as contract from '@rytm/contract/people.passkeys.ts'
import { createAttempts } from '#platform/http/attempts.ts'
import { deviceOf } from '#platform/http/device.ts'
import { serve } from '#platform/http/endpoint.ts'
import { networkOf } from '#platform/http/network.ts'
import type { ModuleContext } from '../../composition.ts'
import { setSessionCookies } from './people.cookie.config.ts'
import {
  addPasskey,
  offerPasskeySignIn,
  preparePasskey,
  removePasskey,
  signInWithPasskey,
} from './people.passkeys.usecases.ts'

export function registerPasskeyRoutes(context: ModuleContext) {
  const { db, clock, config, identity } = context
  const deps = { db, clock, publicUrl: config.publicUrl }
  const perAccount = createAttempts({ max: 10, perSeconds: 15 * 60, clock })
  const perAddress = createAttempts({ max: config.signInsPerMinute, perSeconds: 60, clock })

  serve(context, contract.preparePasskey, ({ body, user }) => {
    perAccount.count(user.userId)
    return preparePasskey({ ...body, user, identity, ...deps })
  })
  serve(context, contract.addPasskey, ({ body, user }) => {
    perAccount.count(user.userId)
    return addPasskey({ ...body, user, ...deps })
  })
  serve(context, contract.removePasskey, ({ params, user }) => removePasskey({ ...params, user, db, clock }))
  serve(context, contract.offerPasskeySignIn, ({ request }) => {
    perAddress.count(networkOf(request.ip))
    return offerPasskeySignIn(deps)
  })
  serve(context, contract.signInWithPasskey, async ({ body, user, request, reply }) => {
    const device = deviceOf(request)
    perAddress.count(device.network)
    const session = await signInWithPasskey({ ...body, device, before: user, ...deps })
    setSessionCookies({ reply, session, site: config })
  })
}
