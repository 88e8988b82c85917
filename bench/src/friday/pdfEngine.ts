import { loadSentReport } from '@rytm/server/src/modules/reports/reports.sent.queries.ts'
import type { Db } from '@rytm/server/src/platform/db/pool.ts'
import { readInAgency } from '@rytm/server/src/platform/db/tenancy.ts'
import { reportPdf } from '@rytm/server/src/platform/pdf/pdfRenderer.ts'
import type { AgencyId } from '@rytm/server/src/platform/tenancy/agencyId.ts'
import { rounded, timed } from '#measure.ts'
import type { Draft } from './drafts.ts'

const papers = 200

/** PDFs per second of these same reports, once they are sent, with nothing else to do. */
export async function measurePdfEngine({
  db,
  agencyId,
  drafts,
}: {
  db: Db
  agencyId: AgencyId
  drafts: readonly Draft[]
}) {
  const sent = await readInAgency({ db, agencyId }, async (tx) => {
    const found = []
    for (const { reportId } of drafts.slice(0, papers)) {
      const one = await loadSentReport({ agencyId, reportId, tx })
      if (one) found.push(one)
    }
    return found
  })
  const render = (count: number) => {
    for (const { view, people } of sent.slice(0, count)) reportPdf({ view, people, language: 'pl' })
  }
  render(20)
  return rounded(sent.length / ((await timed(() => render(sent.length))) / 1000), 1)
}
