import {
  getReportDraft,
  getSavedParts,
  listReportsOfTheWeek,
  type ReportDraft,
  type ReportParts,
  type SavedParts,
  saveReportParts,
  startReport,
} from '@rytm/contract/reports.ts'
import { missingParts } from '@rytm/domain/reports/sending.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { call } from '#platform/api.ts'
import { endpointQuery } from '#platform/queries.ts'
import { useDraft } from './useDraft.ts'

/** A need that is still being typed has no text; it is kept on screen and not sent. */
function withoutBlanks(parts: ReportParts): ReportParts {
  const written = parts.needs?.filter(({ text }) => text.trim() !== '') ?? null
  const unsaid = parts.needs !== null && parts.needs.length > 0 && written?.length === 0
  return { ...parts, needs: unsaid ? null : written }
}

/** The human parts of one draft: typed here, kept by the server, never lost to another person. */
export function useReportDraft({ projectId, draft }: { projectId: string; draft: ReportDraft }) {
  const client = useQueryClient()
  const { week } = draft
  const kept = useDraft<ReportParts, SavedParts>({
    draft,
    sendable: withoutBlanks,
    start: () => call(startReport, { params: { projectId }, body: { week } }),
    save: ({ reportId, parts, revision, leaving }) =>
      call(saveReportParts, {
        params: { projectId, reportId },
        body: { ...parts, revision },
        keepalive: leaving,
      }),
    onSaved: (saved) => remember({ client, projectId, week, saved }),
  })
  const { compare, saveState } = kept
  const reportId = draft.reportId ?? ''
  const onServer = useQuery({
    ...endpointQuery(getSavedParts, { params: { projectId, reportId } }),
    enabled: reportId !== '',
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: compared when news come or a save of our own has ended
  useEffect(() => {
    if (onServer.data) compare(onServer.data)
  }, [onServer.data, saveState])
  return { ...kept, missing: missingParts(kept.written) }
}

function remember({
  client,
  projectId,
  week,
  saved,
}: {
  client: ReturnType<typeof useQueryClient>
  projectId: string
  week: string
  saved: SavedParts
}) {
  const { queryKey } = endpointQuery(getReportDraft, { params: { projectId }, query: { week } })
  const { reportId, revision, parts, missing, editedAt, editedBy } = saved
  client.setQueryData<ReportDraft>(queryKey, (known) =>
    known
      ? {
          ...known,
          reportId,
          revision,
          parts,
          missing,
          editedAt,
          editedBy,
          namesIn: namesAfter(known, saved),
        }
      : known,
  )
  void client.invalidateQueries({ queryKey: ['reports', listReportsOfTheWeek.name] })
}

/** A save looks at the human parts; names in composed parts stand until the draft is read again. */
function namesAfter(known: ReportDraft, { namesIn }: SavedParts): string[] {
  const composed = known.namesIn.filter((field) => ['workDone', 'candidates', 'plan'].includes(field))
  return [...namesIn, ...composed]
}
