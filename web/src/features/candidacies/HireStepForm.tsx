import { Button, Group, TextInput } from '@mantine/core'
import type { CandidacyDetail } from '@rytm/contract/candidacies.detail.ts'
import { recordHire, recordStart } from '@rytm/contract/candidacies.hires.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import { useEndpointMutation } from '#platform/queries.ts'
import { FormErrors } from '#ui/FormErrors.tsx'
import classes from './Candidates.module.css'
import type { HireStep } from './hireSteps.ts'
import { candidacyRefreshes, useCandidacyMoves } from './useCandidacyMoves.ts'

interface Props {
  step: HireStep
  candidacy: CandidacyDetail
  onDone: () => void
  onCancel: (() => void) | undefined
}

export function HireStepForm({ step, ...props }: Props) {
  return step === 'guarantee' ? <GuaranteeEnd {...props} /> : <DayForm step={step} {...props} />
}

function GuaranteeEnd({ candidacy }: Omit<Props, 'step'>) {
  const { t } = useTranslation('candidacies')
  const move = useCandidacyMoves({ projectId: candidacy.projectId })
  return (
    <Group>
      <Button variant="default" onClick={() => move({ card: candidacy, toStage: 'guarantee_ended' })}>
        {t('hire.action.guarantee')}
      </Button>
    </Group>
  )
}

type DayStep = Exclude<HireStep, 'guarantee'>
const knownDay = ({ hire }: CandidacyDetail, step: DayStep) =>
  ({ contract: hire?.contractSignedOn, planned: hire?.startsOn, start: hire?.startedOn })[step]

/** A day and one button; what has happened is no later than today. */
function DayForm({ step, candidacy, onDone, onCancel }: Props & { step: DayStep }) {
  const { t } = useTranslation(['candidacies', 'ui'])
  const today = useFormat().today().toString()
  const [day, setDay] = useState(knownDay(candidacy, step) ?? (step === 'planned' ? '' : today))
  const refreshes = [...candidacyRefreshes, 'commitments']
  const record = useEndpointMutation({ endpoint: recordHire, refreshes })
  const start = useEndpointMutation({ endpoint: recordStart, refreshes })
  const { id: candidacyId, revision } = candidacy
  const save = () => {
    const params = { candidacyId }
    const done = { onSuccess: onDone }
    if (step === 'start') return start.mutate({ params, body: { revision, startedOn: day } }, done)
    const named = step === 'contract' ? { contractSignedOn: day } : { startsOn: day }
    return record.mutate({ params, body: { revision, ...named } }, done)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Group gap="sm" align="end">
        <TextInput
          className={classes.grow}
          type="date"
          required
          label={t(`candidacies:hire.ask.${step}`)}
          {...(step !== 'planned' && { max: today })}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={record.isPending || start.isPending}>
          {t(`candidacies:hire.action.${step}`)}
        </Button>
        {onCancel && (
          <Button variant="subtle" color="gray" onClick={onCancel}>
            {t('ui:action.cancel')}
          </Button>
        )}
      </Group>
      <FormErrors error={record.error ?? start.error} />
    </form>
  )
}
