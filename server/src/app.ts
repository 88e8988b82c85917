import { join } from 'node:path'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import fastify, { type FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { type AppDependencies, registerModules } from './composition.ts'
import { handleError } from './platform/http/errorHandler.ts'
import { keepAnswersPrivate } from './platform/http/privateAnswers.ts'
import { registerReference } from './platform/http/reference.ts'
import { limitRequests } from './platform/http/requestLimit.ts'
import { refuseOtherSites } from './platform/http/sameOrigin.ts'
import { shapedAnswers } from './platform/http/shapedAnswers.ts'
import { refuseUnstorableText } from './platform/http/storableText.ts'
import { registerWorkspace } from './platform/http/workspace.ts'
import { RequestLog } from './platform/log/requestLog.ts'
import { checkoutRoot } from './platform/paths.ts'

const megabyte = 1024 * 1024

/** A form of one file. Fields that nobody reads are kept in memory all the same, hence few and short. */
const uploadLimits = { fileSize: 10 * megabyte, files: 1, fields: 10, fieldSize: 1024, parts: 11 }

/** The HTTP face: plugins, the one error handler, the modules. */
export async function buildApp(dependencies: AppDependencies): Promise<FastifyInstance> {
  const { config } = dependencies
  const app = fastify({
    loggerInstance: dependencies.log,
    trustProxy: config.trustProxy,
    bodyLimit: megabyte,
    logController: new RequestLog(),
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(dependencies.wholeAnswers ? serializerCompiler : shapedAnswers)
  app.setErrorHandler(handleError)
  refuseOtherSites({ app, publicUrl: config.publicUrl })
  refuseUnstorableText({ app })
  keepAnswersPrivate({ app })
  await app.register(helmet, { contentSecurityPolicy: false, hsts: config.publicUrl.startsWith('https:') })
  await app.register(cookie)
  await app.register(formbody)
  await app.register(multipart, { limits: uploadLimits })
  await limitRequests({ app, requestsPerMinute: config.requestsPerMinute })
  await registerReference({ app })
  await registerModules({ app, dependencies })
  await registerWorkspace({ app, folder: join(checkoutRoot, 'web', 'dist') })
  return app
}
