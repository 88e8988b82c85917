import { AppError } from '#platform/errors/appError.ts'

export const tooManyStreams = () => new AppError({ code: 'live.too_many_streams', status: 429 })
