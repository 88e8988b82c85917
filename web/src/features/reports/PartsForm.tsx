import { suggestWhatChanged, suggestWhatDidNotWork } from '@rytm/contract/presentation/reportSuggestions.ts'
import type { ReportDraft, ReportParts } from '@rytm/contract/reports.ts'
import { useTranslation } from 'react-i18next'
import { FactText } from '#ui/FactText.tsx'
import { HealthChoice } from './HealthChoice.tsx'
import { NeedsField } from './NeedsField.tsx'
import classes from './PartsForm.module.css'
import { Suggested } from './Suggested.tsx'

interface Props {
  draft: Pick<ReportDraft, 'view' | 'language'>
  parts: ReportParts
  onChange: (changes: Partial<ReportParts>) => void
}

/** What only a human can say, in the order of the page. */
export function PartsForm({ draft, parts, onChange }: Props) {
  const { t } = useTranslation('reports')
  const { view, language } = draft
  const optional = parts.health === null || parts.health === 'on_track'
  return (
    <div className={classes.form}>
      <HealthChoice value={parts.health} onChange={(health) => onChange({ health })} />
      <FactText
        id="part-healthSentence"
        label={t('parts.healthSentence')}
        description={t('parts.healthSentence_hint')}
        maxLength={300}
        value={parts.healthSentence}
        onChange={(healthSentence) => onChange({ healthSentence })}
      />
      <Suggested
        text={suggestWhatChanged({ view, language })}
        current={parts.whatChanged}
        onTake={(whatChanged) => onChange({ whatChanged })}
      >
        <FactText
          id="part-whatChanged"
          label={t('parts.whatChanged')}
          minRows={3}
          maxLength={3000}
          value={parts.whatChanged}
          onChange={(whatChanged) => onChange({ whatChanged })}
        />
      </Suggested>
      <Suggested
        text={suggestWhatDidNotWork({ view, language })}
        current={parts.whatDidNotWork}
        onTake={(whatDidNotWork) => onChange({ whatDidNotWork })}
      >
        <FactText
          id="part-whatDidNotWork"
          label={t('parts.whatDidNotWork')}
          description={optional && t('parts.whatDidNotWork_optional')}
          maxLength={3000}
          value={parts.whatDidNotWork}
          onChange={(whatDidNotWork) => onChange({ whatDidNotWork })}
        />
      </Suggested>
      <NeedsField value={parts.needs} onChange={(needs) => onChange({ needs })} />
    </div>
  )
}
