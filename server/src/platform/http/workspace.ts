import { existsSync } from 'node:fs'
import { join, sep } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { notFound } from './errorHandler.ts'

/** Mantine writes styles into the page; scripts come from files only. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** Names of assets carry a hash of their content, so a browser never needs to ask again. */
const forEver = 'public, max-age=31536000, immutable'

/** The built workspace under every address that belongs to nobody else; without a build there is only the API. */
export async function registerWorkspace({ app, folder }: { app: FastifyInstance; folder: string }) {
  if (!existsSync(join(folder, 'index.html'))) {
    app.setNotFoundHandler(notFound)
    return
  }
  const assets = join(folder, 'assets') + sep
  await app.register(fastifyStatic, {
    root: folder,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', path.startsWith(assets) ? forEver : 'no-cache')
      if (path.includes('.html')) protectPage(reply)
    },
  })
  app.setNotFoundHandler((request, reply) =>
    isScreen(request) ? reply.sendFile('index.html') : notFound(request, reply),
  )
}

const notOurs = /^\/(api|c|assets)(\/|$|\?)/

function isScreen({ method, url }: FastifyRequest) {
  return (method === 'GET' || method === 'HEAD') && !notOurs.test(url)
}

function protectPage(reply: FastifyReply) {
  reply.header('content-security-policy', contentSecurityPolicy)
  reply.header('x-frame-options', 'DENY')
  reply.header('referrer-policy', 'same-origin')
}
