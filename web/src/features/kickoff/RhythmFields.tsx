import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { ProjectContact, Rhythm, WeeklySlot } from '@rytm/contract/projects.detail.ts'
import { rhythmChannels } from '@rytm/contract/projects.words.ts'
import { callRhythms, refuseRhythm, reportRhythms } from '@rytm/domain/projects/rhythm.ts'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import classes from './Kickoff.module.css'

const weekdays = [1, 2, 3, 4, 5] as const

export interface AgreedRhythm {
  rhythm: Rhythm
  weeklySlot: WeeklySlot | null
}

interface RhythmProps {
  contacts: readonly ProjectContact[]
  value: AgreedRhythm
  onChange: (changes: Partial<AgreedRhythm>) => void
}

/** What the client wants to hear, how often, how and at what time; who of them said so. */
export function RhythmFields({ contacts, value, onChange }: RhythmProps) {
  const { t } = useTranslation('kickoff')
  const { rhythm } = value
  const set = (changes: Partial<Rhythm>) => onChange({ rhythm: { ...rhythm, ...changes } })
  return (
    <div className={classes.stack}>
      <HowOften rhythm={rhythm} set={set} />
      {rhythm.callEvery !== 'none' && <WhenFields value={value} onChange={onChange} />}
      <NativeSelect
        label={t('field.agreed_with')}
        value={rhythm.agreedWithContactId ?? ''}
        onChange={(event) => set({ agreedWithContactId: event.currentTarget.value || null })}
        data={[
          { value: '', label: t('field.agreed_with_nobody') },
          ...contacts.map(({ contactId, name }) => ({ value: contactId, label: name })),
        ]}
      />
      <Textarea
        label={t('field.rhythm_note')}
        autosize
        minRows={2}
        maxLength={1000}
        value={rhythm.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </div>
  )
}

function HowOften({ rhythm, set }: { rhythm: Rhythm; set: (changes: Partial<Rhythm>) => void }) {
  const { t } = useTranslation(['kickoff', 'errors'])
  const word = useWord()
  const refusal = refuseRhythm(rhythm)
  return (
    <div className={`${classes.row} ${classes.top}`}>
      <NativeSelect
        label={t('kickoff:field.calls')}
        value={rhythm.callEvery}
        onChange={(event) => set({ callEvery: event.currentTarget.value as Rhythm['callEvery'] })}
        data={callRhythms.map((value) => ({ value, label: word(`rhythm.call.${value}`) }))}
      />
      <NativeSelect
        label={t('kickoff:field.reports')}
        value={rhythm.reportEvery}
        error={refusal && t('errors:projects.rhythm_empty')}
        onChange={(event) => set({ reportEvery: event.currentTarget.value as Rhythm['reportEvery'] })}
        data={reportRhythms.map((value) => ({ value, label: word(`rhythm.report.${value}`) }))}
      />
    </div>
  )
}

function WhenFields({ value: { rhythm, weeklySlot }, onChange }: Omit<RhythmProps, 'contacts'>) {
  const { t } = useTranslation(['kickoff', 'projects'])
  const word = useWord()
  return (
    <div className={classes.row}>
      <NativeSelect
        label={t('kickoff:field.channel')}
        value={rhythm.channel}
        onChange={(event) => {
          const channel = event.currentTarget.value as Rhythm['channel']
          onChange({ rhythm: { ...rhythm, channel } })
        }}
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
  )
}
