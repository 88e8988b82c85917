import {
  type ClosingDraft,
  type ClosingPartsInput,
  getClosingDraft,
  type SavedClosingParts,
  saveClosingParts,
  startClosingReport,
} from '@rytm/contract/reports.closing.ts'
import { missingClosingParts } from '@rytm/domain/reports/closing.ts'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '#platform/api.ts'
import { endpointQuery } from '#platform/queries.ts'
import { useDraft } from './useDraft.ts'

/** A point that is still being typed has no text; it is kept on screen and not sent. */
function withoutBlanks(parts: ClosingPartsInput): ClosingPartsInput {
  const written = parts.openPoints?.filter(({ text }) => text.trim() !== '') ?? null
  const unsaid = (parts.openPoints?.length ?? 0) > 0 && written?.length === 0
  return { ...parts, openPoints: unsaid ? null : written }
}

export function useClosingDraft({ projectId, draft }: { projectId: string; draft: ClosingDraft }) {
  const client = useQueryClient()
  const kept = useDraft<ClosingPartsInput, SavedClosingParts>({
    draft,
    sendable: withoutBlanks,
    start: () => call(startClosingReport, { params: { projectId } }),
    save: ({ reportId: closingReportId, parts, revision, leaving }) =>
      call(saveClosingParts, {
        params: { projectId, closingReportId },
        body: { ...parts, revision },
        keepalive: leaving,
      }),
    onSaved: ({ reportId, revision, parts, missing, namesIn, editedAt }) => {
      const { queryKey } = endpointQuery(getClosingDraft, { params: { projectId } })
      client.setQueryData<ClosingDraft>(
        queryKey,
        (known) => known && { ...known, reportId, revision, parts, missing, namesIn, editedAt },
      )
    },
  })
  const { openings } = draft.view
  return { ...kept, missing: missingClosingParts({ parts: kept.written, openings }) }
}
