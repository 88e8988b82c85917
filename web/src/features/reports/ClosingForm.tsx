import { NumberInput } from '@mantine/core'
import {
  suggestWhatTheMarketSaid,
  suggestWhatWasDone,
} from '@rytm/contract/presentation/closingSuggestions.ts'
import type { ClosingDraft, ClosingPartsInput } from '@rytm/contract/reports.closing.ts'
import { useTranslation } from 'react-i18next'
import { FactText } from '#ui/FactText.tsx'
import { ClosingResultChoice } from './ClosingResultChoice.tsx'
import { OpenPointsField } from './OpenPointsField.tsx'
import classes from './PartsForm.module.css'
import { Suggested } from './Suggested.tsx'

interface Props {
  draft: ClosingDraft
  parts: ClosingPartsInput
  onChange: (changes: Partial<ClosingPartsInput>) => void
}

/** What only a human can say about an end, in the order of the page. */
export function ClosingForm({ draft: { view, language }, parts, onChange }: Props) {
  const { t } = useTranslation('closing')
  return (
    <div className={classes.form}>
      <ClosingResultChoice
        value={parts.result}
        openings={view.openings}
        onChange={(result) => onChange({ result })}
      />
      {parts.result === 'partly_filled' && (
        <NumberInput
          id="part-filledOpenings"
          label={t('filled_openings', { total: view.openings })}
          min={1}
          max={view.openings - 1}
          allowDecimal={false}
          value={parts.filledOpenings ?? ''}
          onChange={(filled) => onChange({ filledOpenings: filled === '' ? null : Number(filled) })}
        />
      )}
      <Suggested
        text={suggestWhatWasDone({ view, language })}
        current={parts.whatWasDone}
        onTake={(whatWasDone) => onChange({ whatWasDone })}
      >
        <FactText
          id="part-whatWasDone"
          label={t('whatWasDone')}
          minRows={3}
          value={parts.whatWasDone}
          onChange={(whatWasDone) => onChange({ whatWasDone })}
        />
      </Suggested>
      <Suggested
        text={suggestWhatTheMarketSaid({ view, language })}
        current={parts.whatTheMarketSaid}
        onTake={(whatTheMarketSaid) => onChange({ whatTheMarketSaid })}
      >
        <FactText
          id="part-whatTheMarketSaid"
          label={t('whatTheMarketSaid')}
          description={t('whatTheMarketSaid_hint')}
          minRows={3}
          value={parts.whatTheMarketSaid}
          onChange={(whatTheMarketSaid) => onChange({ whatTheMarketSaid })}
        />
      </Suggested>
      <FactText
        id="part-whatWeWouldDoNext"
        label={t('whatWeWouldDoNext')}
        description={parts.result === 'filled' && t('whatWeWouldDoNext_optional')}
        value={parts.whatWeWouldDoNext}
        onChange={(whatWeWouldDoNext) => onChange({ whatWeWouldDoNext })}
      />
      <OpenPointsField value={parts.openPoints} onChange={(openPoints) => onChange({ openPoints })} />
    </div>
  )
}
