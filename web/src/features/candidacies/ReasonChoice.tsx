import { Button, Checkbox, Chip, Select, Stack } from '@mantine/core'
import type { ReasonInput } from '@rytm/contract/candidacies.moves.ts'
import { getProject } from '@rytm/contract/projects.ts'
import { type Decider, decidersOf, type ReasonCode, reasonCodes } from '@rytm/domain/evidence/reasons.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import { endpointQuery } from '#platform/queries.ts'
import { FactText } from '#ui/FactText.tsx'
import classes from './Candidates.module.css'

interface Props {
  projectId: string
  reasons: ReasonInput[]
  onChange: (reasons: ReasonInput[]) => void
}

/** Why it ended: the first reason chosen is the primary one, any number of further ones may follow. */
export function ReasonChoice({ projectId, reasons, onChange }: Props) {
  const { t } = useTranslation('candidacies')
  const word = useWord()
  const replace = (code: ReasonCode, part: Partial<ReasonInput>) =>
    onChange(
      reasons.map((reason) => {
        const isPrimary = part.isPrimary ? reason.code === code : reason.isPrimary
        return reason.code === code ? { ...reason, ...part, isPrimary } : { ...reason, isPrimary }
      }),
    )
  return (
    <>
      <Chip.Group
        multiple
        value={reasons.map(({ code }) => code)}
        onChange={(codes) => onChange(chosen({ before: reasons, codes: codes as ReasonCode[] }))}
      >
        <p className={classes.meta}>{t('end.why_hint')}</p>
        <fieldset className={classes.choices} aria-label={t('end.why')}>
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
          projectId={projectId}
          reason={reason}
          onChange={(part) => replace(reason.code, part)}
        />
      ))}
    </>
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
