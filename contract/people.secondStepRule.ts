import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { id } from './kernel.ts'

export const secondStepRule = z.object({
  /** Owners and managers without a second step may do nothing but set one up. */
  required: z.boolean(),
  /** Whoever turns it on has one, so that an agency cannot be left without an owner who gets in. */
  mine: z.boolean(),
  /** Owners and managers who sign in with the password alone. */
  lacking: z.array(z.object({ id, name: z.string() })),
})
export type SecondStepRule = z.infer<typeof secondStepRule>

export const showSecondStepRule = defineEndpoint({
  name: 'people.second_step_rule',
  summary: 'Whether owners and managers have to sign in with a second step, and who of them has none',
  method: 'GET',
  path: '/api/agency/second-step-rule',
  auth: 'member',
  permission: 'people.require_second_step',
  response: secondStepRule,
})

export const setSecondStepRule = defineEndpoint({
  name: 'people.set_second_step_rule',
  summary: 'Ask owners and managers for a second step, or stop asking',
  method: 'PUT',
  path: '/api/agency/second-step-rule',
  auth: 'member',
  permission: 'people.require_second_step',
  body: z.object({ required: z.boolean() }),
  response: secondStepRule,
  errors: ['people.second_step_own_first'],
})
