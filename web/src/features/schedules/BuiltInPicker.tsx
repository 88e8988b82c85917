import { NativeSelect, SegmentedControl } from '@mantine/core'
import { scheduleKind } from '@rytm/contract/schedules.ts'
import type { ScheduleKind } from '@rytm/domain/schedules/scheduleTemplate.ts'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import classes from './Template.module.css'
import { builtInWeeks } from './templateWeeks.ts'

export interface BuiltIn {
  kind: ScheduleKind
  weeks: number
}

export const templateLengths = Array.from({ length: 11 }, (_, index) => index + 2)

/** Kind and length of a built-in template. */
export function BuiltInPicker({ value, onChange }: { value: BuiltIn; onChange: (value: BuiltIn) => void }) {
  const { t } = useTranslation('schedules')
  const { t: kinds } = useTranslation('scheduleTemplates')
  const word = useWord()
  return (
    <>
      <div className={classes.kind}>
        <span className={classes.label} id="template-kind">
          {t('template.kind')}
        </span>
        <SegmentedControl
          aria-labelledby="template-kind"
          className={classes.kinds}
          value={value.kind}
          onChange={(kind) => onChange({ ...value, kind: scheduleKind.parse(kind) })}
          data={scheduleKind.options.map((kind) => ({ value: kind, label: kinds(`kind.${kind}`) }))}
        />
      </div>
      <NativeSelect
        label={t('template.weeks')}
        value={String(value.weeks)}
        onChange={(event) => onChange({ ...value, weeks: Number(event.currentTarget.value) })}
        data={templateLengths.map((count) => ({
          value: String(count),
          label: word('count.weeks', { count }),
        }))}
      />
    </>
  )
}

/** What the chosen one contains, in the language of whoever looks. */
export function useBuiltInWeeks(value: BuiltIn) {
  const { t } = useTranslation('scheduleTemplates')
  const title = t as unknown as (key: string) => string
  return builtInWeeks({ ...value, titleOf: (key) => title(`activity.${key}`) })
}
