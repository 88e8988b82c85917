import { conflictError, refusedError } from '#platform/errors/appError.ts'

/** Somebody else saved it in between. */
export const changedMeanwhile = conflictError('texts.changed_meanwhile')
/** `params`: the field, what nobody knows and what may stand there, in braces. */
export const unknownVariable = refusedError('texts.unknown_variable')
export const strayBrace = refusedError('texts.stray_brace')
