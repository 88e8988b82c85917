import {
  getReportDraft,
  listReportsOfTheWeek,
  type ReportDraft,
  type ReportParts,
  type SavedParts,
  saveReportParts,
  startReport,
} from '@rytm/contract/reports.ts'
import { missingParts } from '@rytm/domain/reports/sending.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { call } from '#platform/api.ts'
import { endpointQuery } from '#platform/queries.ts'
import { useSendOnLeaving } from '#platform/sendOnLeaving.ts'
import type { SaveState } from '#ui/SaveIndicator.tsx'
import { createDraftSaver } from './draftSaving.ts'

/** A need that is still being typed has no text; it is kept on screen and not sent. */
function withoutBlanks(parts: ReportParts): ReportParts {
  const written = parts.needs?.filter(({ text }) => text.trim() !== '') ?? null
  const unsaid = parts.needs !== null && parts.needs.length > 0 && written?.length === 0
  return { ...parts, needs: unsaid ? null : written }
}

/** The human parts of one draft: typed here, kept by the server, never lost to another person. */
export function useReportDraft({ projectId, draft }: { projectId: string; draft: ReportDraft }) {
  const client = useQueryClient()
  const [parts, setParts] = useState<ReportParts>(draft.parts)
  const [saveState, setSaveState] = useState<SaveState>('saved')
  const [theirs, setTheirs] = useState<SavedParts>()
  const [refusal, setRefusal] = useState<unknown>()
  const { week } = draft
  // biome-ignore lint/correctness/useExhaustiveDependencies: one saver for the life of a draft on screen
  const saver = useMemo(
    () =>
      createDraftSaver({
        reportId: draft.reportId,
        revision: draft.revision,
        start: () => call(startReport, { params: { projectId }, body: { week } }),
        save: ({ reportId, parts: written, revision, leaving }) =>
          call(saveReportParts, {
            params: { projectId, reportId },
            body: { ...written, revision },
            keepalive: leaving,
          }),
        onState: setSaveState,
        onSaved: (saved) => {
          setRefusal(undefined)
          remember({ client, projectId, week, saved })
        },
        onTheirs: setTheirs,
        onRefused: setRefusal,
      }),
    [],
  )
  useEffect(() => () => void saver.flush(), [saver])
  useSendOnLeaving(saver.leave)
  useLeaveWarning({ saveState, saver })
  const written = withoutBlanks(parts)
  return {
    parts,
    written,
    saveState,
    theirs,
    refusal,
    missing: missingParts(written),
    saver,
    change: (changes: Partial<ReportParts>) => {
      const next = { ...parts, ...changes }
      setParts(next)
      saver.change(withoutBlanks(next))
    },
    takeTheirs: (from: SavedParts) => {
      setParts(from.parts)
      setTheirs(undefined)
      saver.goOn({ from })
    },
    keepMine: (from: SavedParts) => {
      setTheirs(undefined)
      saver.goOn({ from, parts: written })
    },
  }
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
  const { reportId, revision, parts, missing, editedAt } = saved
  client.setQueryData<ReportDraft>(queryKey, (known) =>
    known
      ? { ...known, reportId, revision, parts, missing, editedAt, namesIn: namesAfter(known, saved) }
      : known,
  )
  void client.invalidateQueries({ queryKey: ['reports', listReportsOfTheWeek.name] })
}

/** A save looks at the human parts; names in composed parts stand until the draft is read again. */
function namesAfter(known: ReportDraft, { namesIn }: SavedParts): string[] {
  const composed = known.namesIn.filter((field) => ['workDone', 'candidates', 'plan'].includes(field))
  return [...namesIn, ...composed]
}

/** Asks only where the words would be lost: a save is under way, was refused, or the report does not exist yet. */
function useLeaveWarning({
  saveState,
  saver,
}: {
  saveState: SaveState
  saver: ReturnType<typeof createDraftSaver>
}) {
  useEffect(() => {
    if (saveState === 'saved') return
    const warn = (event: BeforeUnloadEvent) => {
      if (saver.wouldLose()) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [saveState, saver])
}
