import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { registerClientRoutes } from './modules/clients/clients.routes.ts'
import type { Clock } from './platform/clock/clock.ts'
import type { Settings } from './platform/config/settings.ts'
import type { Db } from './platform/db/pool.ts'
import type { Authenticate } from './platform/http/actor.ts'

export interface AppConfig {
  publicUrl: string
  trustProxy: Settings['trustProxy']
  secretKey: string
}

/** Everything a module may need; `main` makes the real ones, tests their own. */
export interface AppDependencies {
  db: Db
  clock: Clock
  log: FastifyBaseLogger
  config: AppConfig
  authenticate: Authenticate
}

export interface ModuleContext extends AppDependencies {
  app: FastifyInstance
}

/** The only place that knows all modules. */
export async function registerModules({
  app,
  dependencies,
}: {
  app: FastifyInstance
  dependencies: AppDependencies
}) {
  const context: ModuleContext = { app, ...dependencies }
  registerClientRoutes(context)
}
