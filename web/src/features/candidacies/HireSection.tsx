import { Button, Group } from '@mantine/core'
import type { CandidacyDetail } from '@rytm/contract/candidacies.detail.ts'
import { stageRank } from '@rytm/domain/evidence/stages.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import { useMay } from '#platform/session.ts'
import { FieldList, FieldRow } from '#ui/FieldRow.tsx'
import classes from './Candidates.module.css'
import { HireStepForm } from './HireStepForm.tsx'
import { type HireStep, nextHireStep } from './hireSteps.ts'
import { WithdrawalDialog } from './WithdrawalDialog.tsx'

/** What follows an acceptance: what is known, and the one thing to record next. */
export function HireSection({ candidacy }: { candidacy: CandidacyDetail }) {
  const { t } = useTranslation('candidacies')
  const today = Temporal.PlainDate.from(useFormat().today())
  const mayWrite = useMay('work.write')
  const [editing, setEditing] = useState<HireStep>()
  const [withdrawing, setWithdrawing] = useState(false)
  if (stageRank(candidacy.stage) < stageRank('accepted') || candidacy.endedAt) return null
  const step = editing ?? nextHireStep({ ...candidacy, today })
  return (
    <section className={classes.section}>
      <h3 className={classes.subheading}>{t('hire.title')}</h3>
      <Known candidacy={candidacy} onEdit={mayWrite ? setEditing : undefined} />
      {mayWrite && step && (
        <HireStepForm
          key={`${step}-${candidacy.revision}`}
          step={step}
          candidacy={candidacy}
          onDone={() => setEditing(undefined)}
          onCancel={editing && (() => setEditing(undefined))}
        />
      )}
      {mayWrite && candidacy.stage !== 'guarantee_ended' && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          mt="sm"
          ml={-8}
          onClick={() => setWithdrawing(true)}
        >
          {t('hire.withdraw')}
        </Button>
      )}
      {withdrawing && <WithdrawalDialog candidacy={candidacy} onClose={() => setWithdrawing(false)} />}
    </section>
  )
}

interface KnownProps {
  candidacy: CandidacyDetail
  onEdit: ((step: HireStep) => void) | undefined
}

function Known({ candidacy: { hire, stage }, onEdit }: KnownProps) {
  const { t } = useTranslation('candidacies')
  const format = useFormat()
  if (!hire) return null
  const { contractSignedOn, startsOn, startedOn, guaranteeEndsOn } = hire
  const accepted = stage === 'accepted'
  const rows = [
    ['contract', contractSignedOn, true],
    ['planned', startedOn ? null : startsOn, accepted],
    ['start', startedOn, stage === 'started'],
  ] as const
  return (
    <FieldList>
      {rows.map(
        ([step, day, changes]) =>
          day && (
            <FieldRow key={step} label={t(`hire.known.${step}`)}>
              <Group gap="xs">
                {format.fullDate(day)}
                {onEdit && changes && (
                  <Button
                    variant="subtle"
                    size="compact-xs"
                    aria-label={`${t('hire.change')}: ${t(`hire.known.${step}`)}`}
                    onClick={() => onEdit(step)}
                  >
                    {t('hire.change')}
                  </Button>
                )}
              </Group>
            </FieldRow>
          ),
      )}
      {guaranteeEndsOn && (
        <FieldRow label={t('hire.known.guarantee')}>{format.fullDate(guaranteeEndsOn)}</FieldRow>
      )}
    </FieldList>
  )
}
