import {
  getReportDraft,
  listReportsOfTheWeek,
  type ReportDraft,
  type WeekItem,
} from '@rytm/contract/reports.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import { endpointQuery } from '#platform/queries.ts'
import { useMay } from '#platform/session.ts'
import { useEffort } from '#platform/useEffort.ts'
import { ErrorState } from '#ui/ErrorState.tsx'
import { FormErrors } from '#ui/FormErrors.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import classes from './Desk.module.css'
import { DeskColumns, type DeskSide, SendBar } from './DeskColumns.tsx'
import { DeskHead } from './DeskHead.tsx'
import { MissingParts, NamesWarning, TakenOver, TheirsAlert } from './DraftState.tsx'
import { PartsForm } from './PartsForm.tsx'
import { ReportPaper } from './ReportPaper.tsx'
import { SendDialog } from './SendDialog.tsx'
import { twoTexts } from './twoTexts.ts'
import { useAskToSend } from './useAskToSend.ts'
import { useReportDraft } from './useReportDraft.ts'
import { nextUnsent, toQuery, type WeekSearch } from './weekSearch.ts'

interface Props {
  projectId: string
  search: WeekSearch
}

/** One report on Friday at 15:50: left what the client will see, right what needs a human. */
export function ReportDesk({ projectId, search }: Props) {
  const draft = useQuery(
    endpointQuery(getReportDraft, { params: { projectId }, query: search.week ? { week: search.week } : {} }),
  )
  const list = useQuery(endpointQuery(listReportsOfTheWeek, { query: toQuery(search) }))
  if (draft.isPending || list.isPending) return <LoadingSkeleton shape="page" />
  // A refresh that fails leaves the words that are being typed where they are.
  if (draft.isLoadingError)
    return <ErrorState error={draft.error} level={1} onRetry={() => void draft.refetch()} />
  const items = list.data?.items ?? []
  return (
    <>
      <DeskHead projectId={projectId} draft={draft.data} items={items} search={search} />
      {draft.data.sentAt ? (
        <SentAlready projectId={projectId} draft={draft.data} />
      ) : (
        <Desk projectId={projectId} draft={draft.data} items={items} search={search} />
      )}
    </>
  )
}

function SentAlready({ projectId, draft }: { projectId: string; draft: ReportDraft }) {
  const { t } = useTranslation('reports')
  const format = useFormat()
  const { sentAt, sentBy } = draft.view
  const name = sentBy && draft.people[sentBy.id]?.name
  const who = name && sentAt ? `${t('sent.by', { name, when: format.humanInstant(sentAt) })}.` : ''
  return (
    <>
      <p className={classes.hint}>
        {`${t('desk.already_sent')} ${who} `}
        {draft.reportId && (
          <Link to="/projects/$projectId/reports/$reportId" params={{ projectId, reportId: draft.reportId }}>
            {t('desk.see_sent')}
          </Link>
        )}
      </p>
      <ReportPaper view={draft.view} people={draft.people} language={draft.language} />
    </>
  )
}

interface DeskProps extends Props {
  draft: ReportDraft
  items: readonly WeekItem[]
}

function Desk({ projectId, draft, items, search }: DeskProps) {
  const { t } = useTranslation('reports')
  const maySend = useMay('reports.send')
  useEffort({ projectId, context: 'weekly_report', week: draft.week })
  const [side, setSide] = useState<DeskSide>('form')
  const {
    parts,
    written,
    saveState,
    theirs,
    takenOver,
    refusal,
    missing,
    saver,
    change,
    takeTheirs,
    keepMine,
  } = useReportDraft({ projectId, draft })
  const sending = useSending({
    projectId,
    items,
    search,
    flush: saver.flush,
    missing,
    onForm: () => setSide('form'),
  })
  const view = { ...draft.view, ...written, needs: written.needs ?? [] }
  return (
    <>
      <DeskColumns
        side={side}
        onSide={setSide}
        language={draft.language}
        preview={<ReportPaper view={view} people={draft.people} language={draft.language} />}
        form={
          <>
            {theirs && (
              <TheirsAlert
                theirs={theirs}
                saved={theirs}
                texts={twoTexts({ mine: parts, theirs: theirs.parts, labelOf: (part) => t(`parts.${part}`) })}
                onTake={takeTheirs}
                onKeep={keepMine}
              />
            )}
            {takenOver && <TakenOver {...takenOver} />}
            <PartsForm draft={draft} parts={parts} onChange={change} />
          </>
        }
        foot={
          <>
            <NamesWarning namesIn={draft.namesIn} />
            <FormErrors error={refusal} />
            <MissingParts missing={missing} wordOf={(part) => t(`parts.${part}`)} />
            <SendBar
              label={t('send.action')}
              disabled={!maySend || theirs !== undefined}
              saveState={saveState}
              onSend={() => void sending.ask()}
              onRetry={saveState === 'failed' && !theirs ? () => void saver.flush() : undefined}
            />
          </>
        }
      />
      <SendDialog
        opened={sending.asked}
        projectId={projectId}
        draft={draft}
        place={saver.place}
        onClose={sending.close}
        onSent={sending.goOn}
      />
    </>
  )
}

interface Sending extends Omit<DeskProps, 'draft'> {
  flush: () => Promise<boolean>
  missing: readonly string[]
  onForm: () => void
}

/** Afterwards the next report that is not sent comes up. */
function useSending({ projectId, items, search, ...asking }: Sending) {
  const { asked, ask, close } = useAskToSend(asking)
  const navigate = useNavigate()
  return {
    asked,
    ask,
    close,
    goOn: () => {
      close()
      const next = nextUnsent({ items, after: projectId })
      if (next) void navigate({ to: '/reports/$projectId', params: { projectId: next.projectId }, search })
      else void navigate({ to: '/reports', search })
    },
  }
}
