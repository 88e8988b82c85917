import { freePort } from '@rytm/e2e/installation.ts'
import { bulkProjects } from '#bulkProjects.ts'
import { withDatabase } from '#database.ts'
import { derivedOnce } from '#derivedOnce.ts'
import { fridayDrafts } from '#friday/drafts.ts'
import { measurePdfEngine } from '#friday/pdfEngine.ts'
import { startRytm } from '#friday/rytm.ts'
import { approveAll, until } from '#friday/sending.ts'
import { openSink } from '#friday/sink.ts'
import { printResult, rounded, timed } from '#measure.ts'

const reports = Number(process.env.REPORTS ?? 2000)
const start = { startDate: '2026-01-05', activatedAt: '2026-01-05T08:00:00Z' }
/** The second start is so much later that what the first was sending is taken for lost. */
const [firstStart, secondStart] = ['2026-02-27T13:30:00Z', '2026-02-27T13:50:00Z'] as const

const whole = await friday({ projects: reports, crash: false })
const crashed = await friday({ projects: Math.ceil(reports / 4), crash: true })
printResult({
  name: 'friday',
  reports,
  reports_per_second: whole.perSecond,
  pdf_engine_per_second: whole.enginePerSecond,
  reports_to_pdf_engine_ratio: rounded(whole.perSecond / whole.enginePerSecond),
  approval_all_s: whole.approvedS,
  delivered_all_s: whole.deliveredS,
  process_peak_mb: whole.peakMb,
  crash_reports: crashed.reports,
  crash_distinct_letters: crashed.arrived,
  crash_duplicates: crashed.duplicates,
})

/** From the first approval to the last letter in the hands of the mail server; with a crash, a kill -9 in the middle. */
function friday({ projects, crash }: { projects: number; crash: boolean }) {
  return withDatabase(async (database) => {
    const { adminUrl } = database
    const agency = await bulkProjects({ adminUrl, projects, weeksReported: 0, ...start })
    const { drafts, headers } = await fridayDrafts({ adminUrl, agency })
    await derivedOnce({ database, now: firstStart })
    const sink = await openSink()
    const site = { database, smtpUrl: sink.url, port: await freePort() }
    let rytm = await startRytm({ ...site, now: firstStart })
    let approvedS = 0
    const approving = async () => {
      approvedS = rounded((await timed(() => approveAll({ drafts, url: rytm.url, headers }))) / 1000)
    }
    const delivered = await timed(async () => {
      const approved = approving()
      if (crash) {
        await until(() => sink.arrived() > projects / 2)
        await rytm.kill()
        rytm = await startRytm({ ...site, now: secondStart })
      }
      await approved
      await until(() => sink.arrived() >= projects)
    })
    if (crash) await new Promise((resolve) => setTimeout(resolve, 10_000))
    const db = database.connect(1)
    const result = {
      reports: projects,
      arrived: sink.arrived(),
      duplicates: sink.duplicates(),
      perSecond: rounded(projects / (delivered / 1000), 1),
      approvedS,
      deliveredS: rounded(delivered / 1000),
      peakMb: rytm.peakMb(),
      enginePerSecond: crash ? 0 : await measurePdfEngine({ db, agencyId: agency.agencyId, drafts }),
    }
    await rytm.stop()
    await sink.close()
    console.log(result)
    return result
  })
}
