import { type ClosingDraft, getClosingDraft } from '@rytm/contract/reports.closing.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { endpointQuery } from '#platform/queries.ts'
import { useMay } from '#platform/session.ts'
import { ErrorState } from '#ui/ErrorState.tsx'
import { FormErrors } from '#ui/FormErrors.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { ClosingForm } from './ClosingForm.tsx'
import { ClosingPaper } from './ClosingPaper.tsx'
import { ClosingSendDialog } from './ClosingSendDialog.tsx'
import classes from './Desk.module.css'
import { DeskColumns, type DeskSide, SendBar } from './DeskColumns.tsx'
import { MissingParts, NamesWarning, TheirsAlert } from './DraftState.tsx'
import { useAskToSend } from './useAskToSend.ts'
import { useClosingDraft } from './useClosingDraft.ts'

/** The end of a project: left what the client will read, right what a human says about it. */
export function ClosingDesk({ projectId }: { projectId: string }) {
  const draft = useQuery(endpointQuery(getClosingDraft, { params: { projectId } }))
  if (draft.isPending) return <LoadingSkeleton shape="page" />
  // A refresh that fails leaves the words that are being typed where they are.
  if (draft.isLoadingError) return <ErrorState error={draft.error} onRetry={() => void draft.refetch()} />
  return <Desk projectId={projectId} draft={draft.data} />
}

function Desk({ projectId, draft }: { projectId: string; draft: ClosingDraft }) {
  const { t } = useTranslation('closing')
  const maySend = useMay('reports.send')
  const [side, setSide] = useState<DeskSide>('form')
  const { parts, written, saveState, theirs, refusal, missing, saver, change, takeTheirs, keepMine } =
    useClosingDraft({ projectId, draft })
  const { asked, ask, close } = useAskToSend({
    flush: saver.flush,
    missing,
    onForm: () => setSide('form'),
  })
  const { openPoints, filledOpenings, ...texts } = written
  const view = { ...draft.view, ...texts, openPoints: openPoints ?? [], filledOpenings: filledOpenings ?? 0 }
  return (
    <>
      <p className={classes.hint}>{t('intro')}</p>
      <DeskColumns
        side={side}
        onSide={setSide}
        language={draft.language}
        preview={<ClosingPaper view={view} people={draft.people} language={draft.language} />}
        form={
          <>
            {theirs && (
              <TheirsAlert
                theirs={theirs}
                texts={(['whatWasDone', 'whatTheMarketSaid', 'whatWeWouldDoNext'] as const).map((part) => ({
                  label: t(`parts.${part}`),
                  mine: parts[part],
                  theirs: theirs.parts[part],
                }))}
                onTake={takeTheirs}
                onKeep={keepMine}
              />
            )}
            <ClosingForm draft={draft} parts={parts} onChange={change} />
          </>
        }
        foot={
          <>
            <NamesWarning namesIn={draft.namesIn} />
            <FormErrors error={refusal} />
            <MissingParts missing={missing} wordOf={(part) => t(`parts.${part}`)} />
            <SendBar
              label={t('send')}
              disabled={!maySend || theirs !== undefined}
              saveState={saveState}
              onSend={() => void ask()}
              onRetry={saveState === 'failed' && !theirs ? () => void saver.flush() : undefined}
            />
          </>
        }
      />
      {parts.result && (
        <ClosingSendDialog
          opened={asked}
          projectId={projectId}
          draft={draft}
          result={parts.result}
          place={saver.place}
          onClose={close}
        />
      )}
    </>
  )
}
