import { AppError, forbiddenError } from './appError.ts'

export const unauthenticated = () => new AppError({ code: 'auth.sign_in_required', status: 401 })
export const forbidden = forbiddenError('auth.not_permitted')
/** Signed in, and in an agency that asks for a second step first. */
export const secondStepMissing = forbiddenError('auth.second_step_missing')
export const tooManyRequests = (params: { seconds: number }) =>
  new AppError({ code: 'http.too_many_requests', status: 429, params })
