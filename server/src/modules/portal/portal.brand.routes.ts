import type { FastifyInstance } from 'fastify'
import { sendAttachment } from '#platform/http/attachment.ts'
import type { ModuleContext } from '../../composition.ts'
import { brandSheet } from './portal.brand.config.ts'
import { openBrand, openBrandLogo } from './portal.brand.queries.ts'
import { pageNotFound } from './portal.errors.ts'
import { asPage } from './portal.frame.routes.ts'

type OfVersion = { Params: { version: string } }

/** Kept by the one browser that came with a session; a change has another address. */
const keep = 'private, max-age=31536000, immutable'

/** The colour as a sheet of its own, because a page carries no style, and the logo. */
export function registerBrandFiles({ portal, context }: { portal: FastifyInstance; context: ModuleContext }) {
  const { db } = context

  portal.get<OfVersion>('/brand/:version/style.css', asPage, async (request, reply) => {
    const { visitor, params } = request
    if (!visitor) throw pageNotFound()
    const { accent } = await openBrand({ ...params, visitor, db })
    return reply.type('text/css; charset=utf-8').header('cache-control', keep).send(brandSheet(accent))
  })

  portal.get<OfVersion>('/brand/:version/logo', asPage, async (request, reply) => {
    const { visitor, params } = request
    if (!visitor) throw pageNotFound()
    const logo = await openBrandLogo({ ...params, visitor, db })
    return sendAttachment({ reply: reply.header('cache-control', keep), ...logo })
  })
}
