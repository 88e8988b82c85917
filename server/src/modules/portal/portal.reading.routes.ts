import { type Language, language as languageSchema } from '@rytm/contract/kernel.ts'
import { ClosingPage } from '@rytm/portal/pages/ClosingPage.tsx'
import { HomePage } from '@rytm/portal/pages/HomePage.tsx'
import { ReportPage } from '@rytm/portal/pages/ReportPage.tsx'
import { pageTitle, projectPageTitle } from '@rytm/portal/pageTitles.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { paperBrandingOf } from '#modules/branding/branding.papers.queries.ts'
import type { NewestCorrection } from '#modules/reports/reports.corrections.queries.ts'
import { closingPdf, type PdfFile, reportPdf, schedulePdf } from '#platform/pdf/pdfRenderer.ts'
import type { ModuleContext } from '../../composition.ts'
import { loadVisitorBrand } from './portal.brand.queries.ts'
import { asPage, pageProps, sendPage } from './portal.frame.routes.ts'
import {
  languageOf,
  openClosing,
  openCorrection,
  openHome,
  openReport,
  openSchedule,
} from './portal.pages.usecases.ts'
import { askToSignIn } from './portal.signIn.routes.ts'

interface Pages {
  portal: FastifyInstance
  context: ModuleContext
}

type OfProject = { Params: { portalId: string } }
type OfCorrection = { Params: { portalId: string; correctionId: string } }
type OfReport = { Params: { portalId: string; reportId: string } }

/** What is only read: all projects, a report, and both papers. */
export function registerReadingPages({ portal, context }: Pages) {
  const { db, clock, config: site } = context

  portal.get('/', asPage, async (request, reply) => {
    const { visitor } = request
    if (!visitor) return askToSignIn({ request, reply, site })
    const open = await openHome({ visitor, db, clock })
    const projects = open.map(({ portalId, view }) => ({ view, url: `/c/p/${portalId}` }))
    const brand = await loadVisitorBrand({ visitor, db })
    const props = pageProps({ request, reply, site, brand })
    const { language } = props
    const page = HomePage({ ...props, projects })
    return sendPage({ reply, page, title: pageTitle('home', language), language })
  })

  portal.get<OfReport>('/p/:portalId/reports/:reportId', asPage, async (request, reply) => {
    const { visitor, params } = request
    if (!visitor) return askToSignIn({ request, reply, site })
    const { view, people, contestRefs, newest, brand } = await openReport({ visitor, ...params, db, clock })
    const project = `/c/p/${params.portalId}`
    const props = pageProps({ request, reply, site, brand })
    const { language } = props
    const pdf = `${project}/reports/${params.reportId}.pdf?language=${language}`
    const contest = (ref: string) => `${project}/calls/${ref}`
    const versions = versionsOf({ newest, project })
    const reportUrls = { project, pdf, contest }
    const page = ReportPage({ ...props, view, people, contestRefs, versions, reportUrls })
    return sendPage({ reply, page, title: projectPageTitle('report', view.head, language), language })
  })

  portal.get<OfCorrection>('/p/:portalId/corrections/:correctionId', asPage, async (request, reply) => {
    const { visitor, params } = request
    if (!visitor) return askToSignIn({ request, reply, site })
    const { row, view, people, newest, brand } = await openCorrection({ visitor, ...params, db, clock })
    const project = `/c/p/${params.portalId}`
    const props = pageProps({ request, reply, site, brand })
    const { language } = props
    const pdf = `${project}/corrections/${params.correctionId}.pdf?language=${language}`
    const reportUrls = { project, pdf, contest: () => project }
    const original = { url: `${project}/reports/${row.reportId}` }
    const versions = { ...versionsOf({ newest, project }), original }
    const page = ReportPage({ ...props, view, people, versions, reportUrls })
    return sendPage({ reply, page, title: projectPageTitle('report', view.head, language), language })
  })

  portal.get<OfReport>('/p/:portalId/closing-reports/:reportId', asPage, async (request, reply) => {
    const { visitor, params } = request
    if (!visitor) return askToSignIn({ request, reply, site })
    const { view, people, brand } = await openClosing({ visitor, ...params, db, clock })
    const project = `/c/p/${params.portalId}`
    const props = pageProps({ request, reply, site, brand })
    const { language } = props
    const pdf = `${project}/closing-reports/${params.reportId}.pdf?language=${language}`
    const page = ClosingPage({ ...props, view, people, reportUrls: { project, pdf } })
    return sendPage({ reply, page, title: projectPageTitle('closing', view.head, language), language })
  })

  registerPapers({ portal, context })
}

function versionsOf({ newest, project }: { newest: NewestCorrection | undefined; project: string }) {
  const url = newest && `${project}/corrections/${newest.id}`
  return {
    newest: newest && url ? { number: newest.number, sentAt: newest.sentAt.toISOString(), url } : null,
    original: null,
  }
}

/** The same as PDF. */
function registerPapers({ portal, context }: Pages) {
  const { db, clock, config: site } = context

  portal.get<OfProject>('/p/:portalId/schedule.pdf', asPage, async (request, reply) => {
    const { visitor, params } = request
    if (!visitor) return askToSignIn({ request, reply, site })
    const { view, people, brand } = await openSchedule({ visitor, ...params, db, clock })
    const branding = await paperBrandingOf({ ...brand, db })
    const paper = { view, people, language: paperLanguage(request), branding }
    return sendPaper({ reply, file: schedulePdf(paper) })
  })

  portal.get<OfReport>('/p/:portalId/reports/:reportId.pdf', asPage, async (request, reply) => {
    const { visitor, params } = request
    if (!visitor) return askToSignIn({ request, reply, site })
    const { view, people, brand } = await openReport({ visitor, ...params, db, clock })
    const branding = await paperBrandingOf({ ...brand, db })
    const paper = { view, people, language: paperLanguage(request), branding }
    return sendPaper({ reply, file: reportPdf(paper) })
  })

  portal.get<OfCorrection>('/p/:portalId/corrections/:correctionId.pdf', asPage, async (request, reply) => {
    const { visitor, params } = request
    if (!visitor) return askToSignIn({ request, reply, site })
    const { view, people, brand } = await openCorrection({ visitor, ...params, db, clock })
    const branding = await paperBrandingOf({ ...brand, db })
    const paper = { view, people, language: paperLanguage(request), branding }
    return sendPaper({ reply, file: reportPdf(paper) })
  })

  portal.get<OfReport>('/p/:portalId/closing-reports/:reportId.pdf', asPage, async (request, reply) => {
    const { visitor, params } = request
    if (!visitor) return askToSignIn({ request, reply, site })
    const { view, people, brand } = await openClosing({ visitor, ...params, db, clock })
    const branding = await paperBrandingOf({ ...brand, db })
    const paper = { view, people, language: paperLanguage(request), branding }
    return sendPaper({ reply, file: closingPdf(paper) })
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
