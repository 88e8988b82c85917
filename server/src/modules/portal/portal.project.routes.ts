import { ProjectPage, type ProjectPageProps } from '@rytm/portal/pages/ProjectPage.tsx'
import { SchedulePage } from '@rytm/portal/pages/SchedulePage.tsx'
import { projectPageTitle } from '@rytm/portal/pageTitles.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ModuleContext } from '../../composition.ts'
import { setFlash, takeFlash } from './portal.cookie.config.ts'
import { fieldOf } from './portal.forms.config.ts'
import { asPage, type Exchange, pageProps, sendPage } from './portal.frame.routes.ts'
import { openProject, openSchedule } from './portal.pages.usecases.ts'
import { answerSchedule } from './portal.response.usecases.ts'
import { askToSignIn } from './portal.signIn.routes.ts'
import type { Visitor } from './portal.types.ts'

interface Pages {
  portal: FastifyInstance
  context: ModuleContext
}

type OfProject = { Params: { portalId: string } }
type Outcome = NonNullable<ProjectPageProps['scheduleOutcome']>
type ContestOutcome = NonNullable<ProjectPageProps['contestOutcome']>
type Opening = Exchange & { context: ModuleContext; visitor: Visitor; portalId: string } & Said
interface Said {
  outcome?: Outcome
  contestOutcome?: ContestOutcome
  hasAnswered?: boolean
}

/** The project and its schedule: the two pages on which a client answers. */
export function registerProjectPages({ portal, context }: Pages) {
  const { db, clock, config: site } = context

  portal.get<OfProject>('/p/:portalId', asPage, (request, reply) => {
    const { visitor, params } = request
    if (!visitor) return askToSignIn({ request, reply, site })
    return sendProject({ request, reply, context, visitor, ...params, ...thanks({ request, reply, site }) })
  })

  portal.get<OfProject>('/p/:portalId/schedule', asPage, (request, reply) => {
    const { visitor, params } = request
    if (!visitor) return askToSignIn({ request, reply, site })
    return sendSchedule({ request, reply, context, visitor, ...params, ...thanks({ request, reply, site }) })
  })

  portal.post<OfProject>('/p/:portalId/schedule/response', asPage, async (request, reply) => {
    const { visitor, params } = request
    const back = pageOfForm(request)
    if (!visitor) return askToSignIn({ request, reply, site })
    const text = fieldOf({ request, name: 'text' })
    const answered = await answerSchedule({
      visitor,
      ...params,
      versionId: fieldOf({ request, name: 'versionId' }),
      kind: fieldOf({ request, name: 'kind' }),
      text,
      db,
      clock,
    })
    if (answered === 'missing' || answered === 'too_long') {
      const outcome = { kind: answered, typed: text }
      return back.send({ request, reply: reply.status(422), context, visitor, ...params, outcome })
    }
    if (answered !== 'superseded') setFlash({ reply, site, flash: answered })
    return reply.redirect(`/c/p/${params.portalId}${back.path}#schedule`, 303)
  })
}

/** The form stands on both pages and comes back to the one it was sent from. */
function pageOfForm({ query }: FastifyRequest) {
  return (query as Record<string, unknown>).from === 'project'
    ? { path: '', send: sendProject }
    : { path: '/schedule', send: sendSchedule }
}

function thanks(exchange: Parameters<typeof takeFlash>[0]): Said {
  const flash = takeFlash(exchange)
  if (flash === 'answered') return { hasAnswered: true }
  if (flash === 'contested' || flash === 'contest_taken_back') return { contestOutcome: flash }
  return flash === 'agreed' || flash === 'commented' ? { outcome: { kind: flash } } : {}
}

async function sendProject({ request, reply, context, visitor, portalId, ...said }: Opening) {
  const { outcome, contestOutcome, hasAnswered = false } = said
  const { db, clock, config: site } = context
  const { brand, ...open } = await openProject({ visitor, portalId, db, clock })
  const here = `/c/p/${portalId}`
  const props = pageProps({ request, reply, site, here, brand })
  const { language } = props
  const projectUrls = {
    schedule: `${here}/schedule`,
    scheduleResponses: `${here}/schedule/response?from=project`,
    report: (reportId: string) => `${here}/reports/${reportId}`,
    correction: (correctionId: string) => `${here}/corrections/${correctionId}`,
    closingReport: (reportId: string) => `${here}/closing-reports/${reportId}`,
    candidateFile: (publicNumber: string) => `${here}/candidates/${publicNumber}/cv`,
    feedback: (publicNumber: string) => `${here}/candidates/${publicNumber}/feedback`,
    contest: (ref: string) => `${here}/calls/${ref}`,
    takeBack: (contestId: string) => `${here}/contests/${contestId}/withdrawal`,
  }
  return sendPage({
    reply,
    title: projectPageTitle('project', open.view.head, language),
    language,
    page: ProjectPage({
      ...{ ...props, ...open, projectUrls, hasAnswered },
      ...(outcome && { scheduleOutcome: outcome }),
      ...(contestOutcome && { contestOutcome }),
    }),
  })
}

async function sendSchedule({ request, reply, context, visitor, portalId, outcome }: Opening) {
  const { db, clock, config: site } = context
  const { view, brand, ...open } = await openSchedule({ visitor, portalId, db, clock })
  const project = `/c/p/${portalId}`
  const props = pageProps({ request, reply, site, here: `${project}/schedule`, brand })
  const { language } = props
  const scheduleUrls = {
    project,
    responses: `${project}/schedule/response`,
    pdf: `${project}/schedule.pdf?language=${language}`,
  }
  return sendPage({
    reply,
    title: projectPageTitle('schedule', view.head, language),
    language,
    page: SchedulePage({ ...props, ...open, scheduleUrls, ...(outcome && { outcome }) }),
  })
}
