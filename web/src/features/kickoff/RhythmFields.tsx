import { Checkbox, Group, NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { Rhythm } from '@rytm/contract/projects.detail.ts'
import { rhythmChannels } from '@rytm/contract/projects.words.ts'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import classes from './Kickoff.module.css'
import type { SectionProps } from './KickoffSections.tsx'

const weekdays = [1, 2, 3, 4, 5] as const

export function RhythmFields({ answers, onChange }: SectionProps) {
  const { t } = useTranslation(['kickoff', 'projects'])
  const word = useWord()
  const { rhythm, weeklySlot } = answers
  const set = (changes: Partial<Rhythm>) => onChange({ rhythm: { ...rhythm, ...changes } })
  return (
    <div className={classes.stack}>
      <Group gap="lg">
        <Checkbox
          label={t('kickoff:field.weekly_call')}
          checked={rhythm.weeklyCall}
          onChange={(event) => set({ weeklyCall: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('kickoff:field.weekly_report')}
          checked={rhythm.weeklyReport}
          onChange={(event) => set({ weeklyReport: event.currentTarget.checked })}
        />
      </Group>
      <div className={classes.row}>
        <NativeSelect
          label={t('kickoff:field.channel')}
          value={rhythm.channel}
          onChange={(event) => set({ channel: event.currentTarget.value as Rhythm['channel'] })}
          data={rhythmChannels.map((channel) => ({ value: channel, label: word(`channel.${channel}`) }))}
        />
        <NativeSelect
          label={t('kickoff:field.weekday')}
          value={String(weeklySlot?.weekday ?? '')}
          onChange={(event) => {
            const weekday = Number(event.currentTarget.value)
            onChange({ weeklySlot: weekday ? { weekday, time: weeklySlot?.time ?? '10:00' } : null })
          }}
          data={[
            { value: '', label: t('kickoff:field.no_day') },
            ...weekdays.map((day) => ({ value: String(day), label: t(`projects:weekday.${day}`) })),
          ]}
        />
        {weeklySlot && (
          <TextInput
            type="time"
            label={t('kickoff:field.time')}
            value={weeklySlot.time}
            onChange={(event) => {
              const { value } = event.currentTarget
              if (value) onChange({ weeklySlot: { ...weeklySlot, time: value } })
            }}
          />
        )}
      </div>
      <Textarea
        label={t('kickoff:field.rhythm_note')}
        autosize
        minRows={2}
        maxLength={1000}
        value={rhythm.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </div>
  )
}
