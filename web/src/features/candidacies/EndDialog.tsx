import { Button, Checkbox, Chip, Modal, Select, Stack } from '@mantine/core'
import type { CandidacySummary } from '@rytm/contract/candidacies.detail.ts'
import { endCandidacy, type ReasonInput } from '@rytm/contract/candidacies.moves.ts'
import { getProject } from '@rytm/contract/projects.ts'
import { type Decider, decidersOf, type ReasonCode, reasonCodes } from '@rytm/domain/evidence/reasons.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import { endpointQuery, useEndpointMutation } from '#platform/queries.ts'
import { FactText } from '#ui/FactText.tsx'
import { FormErrors } from '#ui/FormErrors.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import classes from './Candidates.module.css'
import { candidacyRefreshes, useUndoMove } from './useCandidacyMoves.ts'

interface Props {
  candidacy: Pick<CandidacySummary, 'id' | 'revision' | 'projectId' | 'candidate'>
  onClose: () => void
}

export function EndDialog({ candidacy, onClose }: Props) {
  const { t } = useTranslation(['candidacies', 'ui'])
  const word = useWord()
  const [reasons, setReasons] = useState<ReasonInput[]>([])
  const end = useEnd({ candidacy, onDone: onClose })
  const choose = (codes: string[]) => setReasons((before) => chosen({ before, codes: codes as ReasonCode[] }))
  const replace = (code: ReasonCode, part: Partial<ReasonInput>) =>
    setReasons((before) =>
      before.map((reason) => {
        const isPrimary = part.isPrimary ? reason.code === code : reason.isPrimary
        return reason.code === code ? { ...reason, ...part, isPrimary } : { ...reason, isPrimary }
      }),
    )
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('candidacies:end.title', { name: candidacy.candidate.name })}
      closeButtonProps={{ 'aria-label': t('ui:action.close') }}
    >
      <Stack gap="md">
        <Chip.Group multiple value={reasons.map(({ code }) => code)} onChange={choose}>
          <p className={classes.meta}>{t('candidacies:end.why_hint')}</p>
          <fieldset className={classes.choices} aria-label={t('candidacies:end.why')}>
            {reasonCodes.map((code) => (
              <Chip key={code} value={code}>
                {word(`reason.${code}`)}
              </Chip>
            ))}
          </fieldset>
        </Chip.Group>
        {reasons.map((reason) => (
          <ReasonPart
            key={reason.code}
            projectId={candidacy.projectId}
            reason={reason}
            onChange={(part) => replace(reason.code, part)}
          />
        ))}
        <FormErrors error={end.error} />
        <Button disabled={reasons.length === 0} loading={end.isPending} onClick={() => end.run(reasons)}>
          {t('candidacies:end.submit')}
        </Button>
      </Stack>
    </Modal>
  )
}

/** Chips keep what was already said about a reason; the first one left is the primary one. */
function chosen({ before, codes }: { before: ReasonInput[]; codes: ReasonCode[] }): ReasonInput[] {
  const kept = codes.map(
    (code): ReasonInput =>
      before.find((reason) => reason.code === code) ?? {
        code,
        decidedBy: decidersOf(code)[0] as Decider,
        isPrimary: false,
      },
  )
  const primary = kept.find(({ isPrimary }) => isPrimary) ?? kept[0]
  return kept.map((reason) => ({ ...reason, isPrimary: reason === primary }))
}

function useEnd({ candidacy, onDone }: { candidacy: Props['candidacy']; onDone: () => void }) {
  const { t } = useTranslation('candidacies')
  const notify = useNotify()
  const undo = useUndoMove()
  const end = useEndpointMutation({ endpoint: endCandidacy, refreshes: candidacyRefreshes })
  const run = (reasons: ReasonInput[]) =>
    end.mutate(
      { params: { candidacyId: candidacy.id }, body: { revision: candidacy.revision, reasons } },
      {
        onSuccess: ({ candidacy: { id, revision, candidate } }) => {
          onDone()
          notify.undoable({
            text: t('end.done', { name: candidate.name }),
            onUndo: () => undo({ id, revision }),
          })
        },
      },
    )
  return { ...end, run }
}

interface PartProps {
  projectId: string
  reason: ReasonInput
  onChange: (part: Partial<ReasonInput>) => void
}

function ReasonPart({ projectId, reason, onChange }: PartProps) {
  const { t } = useTranslation('candidacies')
  const word = useWord()
  const project = useQuery({
    ...endpointQuery(getProject, { params: { projectId } }),
    enabled: reason.code === 'requirement',
  })
  return (
    <div className={classes.reason}>
      <div className={classes.reasonHead}>
        <span>{word(`reason.${reason.code}`)}</span>
        {reason.isPrimary ? (
          <span className={classes.meta}>{t('end.primary')}</span>
        ) : (
          <Button variant="subtle" size="compact-sm" onClick={() => onChange({ isPrimary: true })}>
            {t('end.make_primary')}
          </Button>
        )}
      </div>
      <Stack gap="sm" mt="xs">
        {reason.code === 'requirement' && (
          <Select
            label={t('end.requirement')}
            required
            data={(project.data?.requirements ?? []).map(({ id, text }) => ({ value: id, label: text }))}
            value={reason.requirementId ?? null}
            onChange={(requirementId) => onChange({ requirementId })}
          />
        )}
        <Select
          label={t('end.decided_by')}
          allowDeselect={false}
          data={decidersOf(reason.code).map((value) => ({ value, label: word(`decided_by.${value}`) }))}
          value={reason.decidedBy}
          onChange={(value) => value && onChange({ decidedBy: value as Decider })}
        />
        <Checkbox
          label={t('end.inferred')}
          checked={reason.certainty === 'inferred'}
          onChange={(event) => onChange({ certainty: event.currentTarget.checked ? 'inferred' : 'stated' })}
        />
        <FactText
          label={t('end.note')}
          minRows={1}
          maxLength={1000}
          value={reason.note ?? ''}
          onChange={(note) => onChange({ note })}
        />
      </Stack>
    </div>
  )
}
