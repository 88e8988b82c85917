import { Button } from '@mantine/core'
import { suggestWhatChanged, suggestWhatDidNotWork } from '@rytm/contract/presentation/reportSuggestions.ts'
import type { ReportDraft, ReportParts } from '@rytm/contract/reports.ts'
import { IconWand } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { FactText } from '#ui/FactText.tsx'
import { HealthChoice } from './HealthChoice.tsx'
import { NeedsField } from './NeedsField.tsx'
import classes from './PartsForm.module.css'

interface Props {
  draft: ReportDraft
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

interface SuggestedProps {
  text: string | undefined
  current: string
  onTake: (text: string) => void
  children: React.ReactNode
}

/** Offers a sentence from the facts while the field is empty; it goes into the field, never into the mail. */
function Suggested({ text, current, onTake, children }: SuggestedProps) {
  const { t } = useTranslation('reports')
  return (
    <div>
      {children}
      {text && current.trim() === '' && (
        <Button
          variant="subtle"
          size="compact-sm"
          mt={4}
          leftSection={<IconWand size={15} stroke={1.75} />}
          title={t('suggest_hint')}
          onClick={() => onTake(text)}
        >
          {t('suggest')}
        </Button>
      )}
    </div>
  )
}
