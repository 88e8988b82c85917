import { Button, SegmentedControl } from '@mantine/core'
import {
  getReportDraft,
  listReportsOfTheWeek,
  type ReportDraft,
  type WeekItem,
} from '@rytm/contract/reports.ts'
import { IconSend } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { endpointQuery } from '#platform/queries.ts'
import { useMay } from '#platform/session.ts'
import { ErrorState } from '#ui/ErrorState.tsx'
import { FormErrors } from '#ui/FormErrors.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { SaveIndicator } from '#ui/SaveIndicator.tsx'
import classes from './Desk.module.css'
import { DeskHead } from './DeskHead.tsx'
import { goTo, MissingParts, NamesWarning, TheirsAlert } from './DraftState.tsx'
import { PartsForm } from './PartsForm.tsx'
import { ReportPaper } from './ReportPaper.tsx'
import { SendDialog } from './SendDialog.tsx'
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
  return (
    <>
      <p className={classes.hint}>
        {`${t('desk.already_sent')} `}
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
  const [side, setSide] = useState('form')
  const { parts, written, saveState, theirs, refusal, missing, saver, change, takeTheirs, keepMine } =
    useReportDraft({ projectId, draft })
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
      <SegmentedControl
        className={classes.switch}
        fullWidth
        value={side}
        onChange={setSide}
        data={[
          { value: 'form', label: t('desk.form') },
          { value: 'preview', label: t('desk.preview') },
        ]}
      />
      <div className={classes.desk} data-side={side}>
        <section className={classes.preview} aria-label={t('desk.preview_label')}>
          <p className={classes.hint}>
            {draft.language === 'pl' ? t('desk.language_hint') : t('desk.language_hint_en')}
          </p>
          <ReportPaper view={view} people={draft.people} language={draft.language} />
        </section>
        <section className={classes.form} aria-label={t('desk.form_label')}>
          {theirs && <TheirsAlert theirs={theirs} onTake={takeTheirs} onKeep={keepMine} />}
          <PartsForm draft={draft} parts={parts} onChange={change} />
          <footer className={classes.foot}>
            <NamesWarning namesIn={draft.namesIn} />
            <FormErrors error={refusal} />
            <MissingParts missing={missing} />
            <div className={classes.send}>
              <Button
                leftSection={<IconSend size={17} stroke={1.75} />}
                disabled={!maySend || theirs !== undefined}
                onClick={() => void sending.ask()}
              >
                {t('send.action')}
              </Button>
              <span className={classes.keys}>{t('send.keys')}</span>
              <SaveIndicator state={saveState} />
              {saveState === 'failed' && !theirs && (
                <Button variant="subtle" size="compact-sm" onClick={() => void saver.flush()}>
                  {t('retry_save')}
                </Button>
              )}
            </div>
          </footer>
        </section>
      </div>
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
  missing: Parameters<typeof goTo>[0][]
  onForm: () => void
}

/** Ctrl+Enter asks once; afterwards the next report that is not sent comes up. */
function useSending({ projectId, items, search, flush, missing, onForm }: Sending) {
  const [asked, setAsked] = useState(false)
  const navigate = useNavigate()
  const ask = async () => {
    const [first] = missing
    if (first) {
      onForm()
      requestAnimationFrame(() => goTo(first))
    } else if (await flush()) setAsked(true)
  }
  useSendKey(asked ? undefined : () => void ask())
  return {
    asked,
    ask,
    close: () => setAsked(false),
    goOn: () => {
      setAsked(false)
      const next = nextUnsent({ items, after: projectId })
      if (next) void navigate({ to: '/reports/$projectId', params: { projectId: next.projectId }, search })
      else void navigate({ to: '/reports', search })
    },
  }
}

function useSendKey(send: (() => void) | undefined) {
  useEffect(() => {
    if (!send) return
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      send()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [send])
}
