import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { registerAgencyRoutes } from './modules/agencies/agencies.routes.ts'
import { registerAuditRoutes } from './modules/audit/audit.routes.ts'
import { registerBrandingRoutes } from './modules/branding/branding.routes.ts'
import { registerCandidacyRoutes } from './modules/candidacies/candidacies.routes.ts'
import { registerClientRoutes } from './modules/clients/clients.routes.ts'
import { registerCareRoutes } from './modules/commitments/commitments.care.routes.ts'
import { registerCommitmentRoutes } from './modules/commitments/commitments.routes.ts'
import { reconcileProject } from './modules/commitments/commitments.usecases.ts'
import { registerFileRoutes } from './modules/files/files.routes.ts'
import { registerImportRoutes } from './modules/imports/imports.routes.ts'
import { registerLiveRoutes } from './modules/live/live.routes.ts'
import { registerMailRoutes } from './modules/mail/mail.routes.ts'
import { registerNoticeRoutes } from './modules/notices/notices.routes.ts'
import { prepareIdentity } from './modules/people/people.identity.usecases.ts'
import { registerPeopleRoutes } from './modules/people/people.routes.ts'
import type { Identity } from './modules/people/people.types.ts'
import { registerPortalRoutes } from './modules/portal/portal.routes.ts'
import { registerPrivacyRoutes } from './modules/privacy/privacy.routes.ts'
import { registerProjectRoutes } from './modules/projects/projects.routes.ts'
import { registerReportRoutes } from './modules/reports/reports.routes.ts'
import { registerScheduleRoutes } from './modules/schedules/schedules.routes.ts'
import { registerSearchRoutes } from './modules/search/search.routes.ts'
import { registerTextRoutes } from './modules/texts/texts.routes.ts'
import { registerTimelineRoutes } from './modules/timeline/timeline.routes.ts'
import { registerTouchpointRoutes } from './modules/touchpoints/touchpoints.routes.ts'
import { registerWorkRoutes } from './modules/work/work.routes.ts'
import { type Clock, systemClock } from './platform/clock/clock.ts'
import type { Settings } from './platform/config/settings.ts'
import type { Listening } from './platform/db/listening.ts'
import type { Db } from './platform/db/pool.ts'
import { afterProjectFacts } from './platform/db/projectFacts.ts'
import type { Tx } from './platform/db/tenancy.ts'
import type { Authenticate } from './platform/http/actor.ts'
import type { Heartbeat } from './platform/live/heartbeat.ts'

export interface AppConfig {
  publicUrl: string
  trustProxy: Settings['trustProxy']
  secretKey: string
  requestsPerMinute: number
  signInsPerMinute: number
}

/** Everything a module may need; `main` makes the real ones, tests their own. */
export interface AppDependencies {
  db: Db
  listening: Listening
  heartbeat: Heartbeat
  clock: Clock
  log: FastifyBaseLogger
  config: AppConfig
  authenticate: Authenticate
  /** What phones and other devices go by, whatever the app's clock says; absent: the machine's clock. */
  realTime?: Clock
  /** Tests hold every answer against its whole contract; absent: against its shape. */
  wholeAnswers?: boolean
}

export interface ModuleContext extends AppDependencies {
  app: FastifyInstance
  identity: Identity
  realTime: Clock
}

/** The only place that knows all modules. */
export async function registerModules({
  app,
  dependencies,
}: {
  app: FastifyInstance
  dependencies: AppDependencies
}) {
  const { db, clock } = dependencies
  keepCommitments({ db, clock })
  const identity = prepareIdentity()
  const context: ModuleContext = { app, identity, realTime: systemClock, ...dependencies }
  registerPeopleRoutes(context)
  registerAuditRoutes(context)
  registerAgencyRoutes(context)
  registerBrandingRoutes(context)
  registerTextRoutes(context)
  registerClientRoutes(context)
  registerMailRoutes(context)
  registerScheduleRoutes(context)
  registerProjectRoutes(context)
  registerImportRoutes(context)
  registerTouchpointRoutes(context)
  registerCommitmentRoutes(context)
  registerReportRoutes(context)
  registerCandidacyRoutes(context)
  registerFileRoutes(context)
  registerWorkRoutes(context)
  registerTimelineRoutes(context)
  registerNoticeRoutes(context)
  registerPortalRoutes(context)
  registerCareRoutes(context)
  registerSearchRoutes(context)
  registerPrivacyRoutes(context)
  registerLiveRoutes(context)
}

/** After each fact of a project, in its transaction, what is owed is worked out anew. Web and worker both write facts. */
export function keepCommitments({ db, clock }: Pick<AppDependencies, 'db' | 'clock'>) {
  afterProjectFacts<Tx>({ db, reaction: (fact) => reconcileProject({ ...fact, clock }) })
}
