import { NativeSelect } from '@mantine/core'
import type { PolicyValues } from '@rytm/contract/commitments.policy.ts'
import {
  type CallRhythm,
  callRhythms,
  type ReportRhythm,
  reportRhythms,
} from '@rytm/domain/commitments/policy.ts'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Sentence } from './ClockField.tsx'
import classes from './Policy.module.css'
import type { PolicyScope } from './policyForm.ts'

type Rhythm = PolicyValues['rhythm']

interface RhythmProps {
  rhythm: Rhythm
  above: Rhythm
  scope: PolicyScope
  isFaulty: boolean
  onChange: (rhythm: Rhythm) => void
}

/** How often the client is called and gets a report, where nothing else was agreed. */
export function RhythmClocks({ rhythm, above, scope, isFaulty, onChange }: RhythmProps) {
  const { t } = useTranslation('policy')
  const problemId = useId()
  const { callEvery, reportEvery } = rhythm
  const calls = callRhythms.map((value) => ({ value, label: t(`calls.${value}`) }))
  const written = reportRhythms.map((value) => ({ value, label: t(`written.${value}`) }))
  return (
    <>
      <Sentence
        text={t('clock.calls')}
        name={t('name.calls')}
        above={
          callEvery === above.callEvery
            ? undefined
            : t(`usual.${scope}`, { value: t(`calls.${above.callEvery}`) })
        }
        onReset={() => onChange({ ...rhythm, callEvery: above.callEvery })}
        problem={undefined}
        problemId={problemId}
      >
        <NativeSelect
          aria-label={t('name.calls')}
          className={classes.often}
          value={callEvery}
          onChange={(event) => onChange({ ...rhythm, callEvery: event.currentTarget.value as CallRhythm })}
          data={calls}
        />
      </Sentence>
      <Sentence
        text={t('clock.written')}
        name={t('name.written')}
        above={
          reportEvery === above.reportEvery
            ? undefined
            : t(`usual.${scope}`, { value: t(`written.${above.reportEvery}`) })
        }
        onReset={() => onChange({ ...rhythm, reportEvery: above.reportEvery })}
        problem={isFaulty ? t('no_contact') : undefined}
        problemId={problemId}
      >
        <NativeSelect
          aria-label={t('name.written')}
          aria-describedby={isFaulty ? problemId : undefined}
          className={classes.often}
          value={reportEvery}
          onChange={(event) =>
            onChange({ ...rhythm, reportEvery: event.currentTarget.value as ReportRhythm })
          }
          data={written}
          error={isFaulty}
        />
      </Sentence>
    </>
  )
}
