import { type Language, language as languageSchema } from '@rytm/contract/kernel.ts'
import { ClosingPage } from '@rytm/portal/pages/ClosingPage.tsx'
import { HomePage } from '@rytm/portal/pages/HomePage.tsx'
import { ReportPage } from '@rytm/portal/pages/ReportPage.tsx'
import { pageTitle, projectPageTitle } from '@rytm/portal/pageTitles.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { closingPdf, type PdfFile, reportPdf, schedulePdf } from '#platform/pdf/pdfRenderer.ts'
import type { ModuleContext } from '../../composition.ts'
import { asPage, pageProps, sendPage } from './portal.frame.routes.ts'
import { languageOf, openClosing, openHome, openReport, openSchedule } from './portal.pages.usecases.ts'
import { askToSignIn } from './portal.signIn.routes.ts'

interface Pages {
  portal: FastifyInstance
  context: ModuleContext
}

type OfProject = { Params: { portalId: string } }
type OfReport = { Params: { portalId: string; reportId: string } }

/** What is only read: all projects, a report, and both papers. */
export function registerReadingPages({ portal, context }: Pages) {
  const { db, clock, config: site } = context

  portal.get('/', asPage, async (request, reply) => {
    const { visitor } = request
    if (!visitor) return askToSignIn({ request, reply, site })
    const open = await openHome({ visitor, db, clock })
    const projects = open.map(({ portalId, view }) => ({ view, url: `/c/p/${portalId}` }))
    const props = pageProps({ request, reply, site })
    const { language } = props
    const page = HomePage({ ...props, projects })
    return sendPage({ reply, page, title: pageTitle('home', language), language })
  })

  portal.get<OfReport>('/p/:portalId/reports/:reportId', asPage, async (request, reply) => {
    const { visitor, params } = request
    if (!visitor) return askToSignIn({ request, reply, site })
    const { view, people, contestRefs } = await openReport({ visitor, ...params, db, clock })
    const project = `/c/p/${params.portalId}`
    const props = pageProps({ request, reply, site })
    const { language } = props
    const pdf = `${project}/reports/${params.reportId}.pdf?language=${language}`
    const contest = (ref: string) => `${project}/calls/${ref}`
    const page = ReportPage({ ...props, view, people, contestRefs, reportUrls: { project, pdf, contest } })
    return sendPage({ reply, page, title: projectPageTitle('report', view.head, language), language })
  })

  portal.get<OfReport>('/p/:portalId/closing-reports/:reportId', asPage, async (request, reply) => {
    const { visitor, params } = request
    if (!visitor) return askToSignIn({ request, reply, site })
    const { view, people } = await openClosing({ visitor, ...params, db, clock })
    const project = `/c/p/${params.portalId}`
    const props = pageProps({ request, reply, site })
    const { language } = props
    const pdf = `${project}/closing-reports/${params.reportId}.pdf?language=${language}`
    const page = ClosingPage({ ...props, view, people, reportUrls: { project, pdf } })
    return sendPage({ reply, page, title: projectPageTitle('closing', view.head, language), language })
  })

  registerPapers({ portal, context })
}

/** The same as PDF. */
function registerPapers({ portal, context }: Pages) {
  const { db, clock, config: site } = context

  portal.get<OfProject>('/p/:portalId/schedule.pdf', asPage, async (request, reply) => {
    const { visitor, params } = request
    if (!visitor) return askToSignIn({ request, reply, site })
    const { view, people } = await openSchedule({ visitor, ...params, db, clock })
    return sendPaper({ reply, file: await schedulePdf({ view, people, language: paperLanguage(request) }) })
  })

  portal.get<OfReport>('/p/:portalId/reports/:reportId.pdf', asPage, async (request, reply) => {
    const { visitor, params } = request
    if (!visitor) return askToSignIn({ request, reply, site })
    const { view, people } = await openReport({ visitor, ...params, db, clock })
    return sendPaper({ reply, file: await reportPdf({ view, people, language: paperLanguage(request) }) })
  })

  portal.get<OfReport>('/p/:portalId/closing-reports/:reportId.pdf', asPage, async (request, reply) => {
    const { visitor, params } = request
    if (!visitor) return askToSignIn({ request, reply, site })
    const { view, people } = await openClosing({ visitor, ...params, db, clock })
    return sendPaper({ reply, file: closingPdf({ view, people, language: paperLanguage(request) }) })
  })
}

/** As the address says, else as the contact reads. */
function paperLanguage(request: FastifyRequest): Language {
  const said = languageSchema.safeParse((request.query as Record<string, unknown>).language)
  return said.success ? said.data : (languageOf(request.visitor) ?? 'pl')
}

function sendPaper({ reply, file }: { reply: FastifyReply; file: PdfFile }) {
  return reply
    .type(file.contentType)
    .header('content-disposition', `attachment; filename="${file.filename}"`)
    .send(file.content)
}
