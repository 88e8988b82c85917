import { AppError, forbiddenError } from './appError.ts'

export const unauthenticated = () => new AppError({ code: 'auth.sign_in_required', status: 401 })
export const forbidden = forbiddenError('auth.not_permitted')
