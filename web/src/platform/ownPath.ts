import { z } from 'zod'

/**
 * Only places of this site: a link must not lead somebody away right after signing in. Browsers drop tabs and line
 * breaks from addresses, so that `/<tab>/other.site` is another site too.
 */
export const ownPath = z
  .string()
  .regex(/^\/(?![/\\])\P{Cc}*$/u)
  .catch('/')
