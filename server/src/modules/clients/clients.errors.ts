import { notFoundError } from '#platform/errors/appError.ts'

export const clientNotFound = notFoundError('clients.not_found')
