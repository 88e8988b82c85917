import { type MessagePort, parentPort } from 'node:worker_threads'
import type { ReportView } from '@rytm/contract/views/reportView.ts'
import type { ScheduleView } from '@rytm/contract/views/scheduleView.ts'
import type { PaperInput } from './paperInput.ts'
import { renderReportPdf } from './renderReportPdf.ts'
import { renderSchedulePdf } from './renderSchedulePdf.ts'

export type PaperOrder =
  | { kind: 'report'; input: PaperInput<ReportView> }
  | { kind: 'schedule'; input: PaperInput<ScheduleView> }

export type PdfWorkerRequest = PaperOrder & { id: number }
export type PdfWorkerReply = { id: number; pdf: Uint8Array } | { id: number; error: string }

export function renderPaper(order: PaperOrder): Uint8Array {
  return order.kind === 'report' ? renderReportPdf(order.input) : renderSchedulePdf(order.input)
}

function answer(port: MessagePort, request: PdfWorkerRequest): void {
  port.postMessage(replyTo(request))
}

/** A paper that fails must not end the thread: the error goes back to whoever asked. */
function replyTo({ id, ...order }: PdfWorkerRequest): PdfWorkerReply {
  try {
    return { id, pdf: renderPaper(order) }
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) }
  }
}

if (parentPort !== null) {
  const port = parentPort
  port.on('message', (request: PdfWorkerRequest) => answer(port, request))
}
