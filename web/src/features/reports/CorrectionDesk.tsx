import { Alert, Button } from '@mantine/core'
import { type CorrectionDraft, getCorrectionDraft } from '@rytm/contract/reports.corrections.ts'
import { missingParts } from '@rytm/domain/reports/sending.ts'
import { IconUserExclamation } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { endpointQuery } from '#platform/queries.ts'
import { useEffort } from '#platform/useEffort.ts'
import { ErrorState } from '#ui/ErrorState.tsx'
import { FactText } from '#ui/FactText.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { CorrectionSending } from './CorrectionSending.tsx'
import { CorrectionsNote } from './CorrectionsNote.tsx'
import { DeskColumns, type DeskSide } from './DeskColumns.tsx'
import { MissingParts } from './DraftState.tsx'
import { PartsForm } from './PartsForm.tsx'
import { ReportPaper } from './ReportPaper.tsx'
import { useCorrectionWords } from './useCorrectionWords.ts'

interface Props {
  projectId: string
  reportId: string
}

/** After a sent report: left the correction as the client will see it, right what changes and why. */
export function CorrectionDesk({ projectId, reportId }: Props) {
  const { t } = useTranslation('reports')
  const params = { projectId, reportId }
  useEffort({ projectId, context: 'project' })
  const draft = useQuery(endpointQuery(getCorrectionDraft, { params }))
  if (draft.isPending) return <LoadingSkeleton shape="page" />
  if (draft.isLoadingError)
    return <ErrorState error={draft.error} level={1} onRetry={() => void draft.refetch()} />
  const { clientName, title } = draft.data.view.head
  return (
    <>
      <PageHeader
        title={t('correction.title', { week: draft.data.view.weekNumber })}
        subtitle={`${clientName} · ${title}`}
      />
      <Desk draft={draft.data} {...params} />
    </>
  )
}

function Desk({ draft, projectId, reportId }: Props & { draft: CorrectionDraft }) {
  const { t } = useTranslation('reports')
  const { words, change, forget, goOn } = useCorrectionWords({ reportId, draft })
  const { corrects, reason, parts } = words
  const [side, setSide] = useState<DeskSide>('form')
  const missing = [...(reason.trim() === '' ? (['reason'] as const) : []), ...missingParts(parts)]
  const correction = { number: corrects + 1, reason, reportSentAt: draft.reportSentAt }
  const view = { ...draft.view, ...parts, needs: parts.needs ?? [], correction }
  const isOvertaken = draft.corrects !== corrects
  return (
    <DeskColumns
      side={side}
      onSide={setSide}
      language={draft.language}
      preview={<ReportPaper view={view} people={draft.people} language={draft.language} />}
      form={
        <>
          {isOvertaken && <Overtaken {...{ projectId, reportId, corrects }} onGoOn={goOn} />}
          <FactText
            id="part-reason"
            forClient
            label={t('parts.reason')}
            description={t('parts.reason_hint')}
            maxLength={1000}
            value={reason}
            onChange={(text) => change({ reason: text })}
          />
          <p>{draft.figures === 'now' ? t('correction.figures_now') : t('correction.figures_as_sent')}</p>
          <PartsForm
            draft={draft}
            parts={parts}
            onChange={(changes) => change({ parts: { ...parts, ...changes } })}
          />
        </>
      }
      foot={
        <>
          <MissingParts missing={missing} wordOf={(part) => t(`parts.${part}`)} />
          <CorrectionSending
            projectId={projectId}
            reportId={reportId}
            recipients={draft.recipients}
            body={{ corrects, reason, parts }}
            disabled={missing.length > 0 || isOvertaken}
            onSent={forget}
          />
        </>
      }
    />
  )
}

interface OvertakenProps extends Props {
  corrects: number
  onGoOn: () => void
}

/** What somebody else sent meanwhile stands here to be read; the words on screen stay. */
function Overtaken({ projectId, reportId, corrects, onGoOn }: OvertakenProps) {
  const { t } = useTranslation('reports')
  return (
    <Alert
      variant="default"
      icon={<IconUserExclamation size={18} />}
      title={t('correction.overtaken')}
      role="alert"
    >
      <p>{t('correction.overtaken_text')}</p>
      <CorrectionsNote projectId={projectId} reportId={reportId} shown={corrects} />
      <Button size="compact-md" variant="default" onClick={onGoOn}>
        {t('correction.go_on')}
      </Button>
    </Alert>
  )
}
