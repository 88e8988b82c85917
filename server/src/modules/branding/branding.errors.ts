import { badRequestError, conflictError, notFoundError, refusedError } from '#platform/errors/appError.ts'

export const changedMeanwhile = conflictError('branding.changed_meanwhile')
export const logoNotFound = notFoundError('branding.logo_not_found')
export const logoMissing = badRequestError('branding.logo_missing')
/** No PNG and no JPEG by its content, or none that can be drawn. */
export const logoRefused = refusedError('branding.logo_refused')
export const logoTooLarge = refusedError('branding.logo_too_large')
export const logoSizeRefused = refusedError('branding.logo_size_refused')
