import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat, useWord } from '#platform/format.ts'
import { useMay } from '#platform/session.ts'
import { FieldList, FieldRow } from '#ui/FieldRow.tsx'
import { AdoptionDialog } from './AdoptionDialog.tsx'
import classes from './Project.module.css'
import { RhythmDialog } from './RhythmDialog.tsx'
import { type Part, Section } from './Section.tsx'

/** What was agreed with the client: the rhythm can be agreed anew at any time. */
export function Agreed({ project }: Part) {
  const { t } = useTranslation(['projects', 'kickoff'])
  const format = useFormat()
  const { kickoffCompletedAt, softCriteria, ifMarketSaysNo, scheduleAgreedOn } = project
  if (project.status === 'draft' && !kickoffCompletedAt && !softCriteria && !ifMarketSaysNo) return null
  return (
    <Section title={t('projects:overview.agreed')}>
      <FieldList>
        {kickoffCompletedAt && (
          <FieldRow label={t('kickoff:title')}>{format.humanInstant(kickoffCompletedAt)}</FieldRow>
        )}
        {project.isAdopted && project.status !== 'draft' && (
          <FieldRow label={t('projects:adoption.label')}>
            <Before project={project} />
          </FieldRow>
        )}
        <FieldRow label={t('kickoff:step.rhythm')}>
          <Rhythm project={project} />
        </FieldRow>
        {scheduleAgreedOn && (
          <FieldRow label={t('projects:form.schedule_agreed')}>{format.fullDate(scheduleAgreedOn)}</FieldRow>
        )}
        <FieldRow label={t('kickoff:step.soft')}>
          {softCriteria && <p className={classes.prose}>{softCriteria}</p>}
        </FieldRow>
        <FieldRow label={t('kickoff:step.market')}>
          {ifMarketSaysNo && <p className={classes.prose}>{ifMarketSaysNo}</p>}
        </FieldRow>
      </FieldList>
    </Section>
  )
}

/** What was done before Rytm kept the project; said as that, because nothing here proves it. */
function Before({ project }: Part) {
  const { t } = useTranslation('projects')
  const format = useFormat()
  const mayWrite = useMay('projects.write')
  const [changing, setChanging] = useState(false)
  const { kickoffHeldOn, heard, scheduleAgreedOn } = project.before
  const names = heard.map(({ name }) => name).join(', ')
  return (
    <>
      {kickoffHeldOn && (
        <div>{t('adoption.kickoff_held', { date: format.fullDate(kickoffHeldOn), names })}</div>
      )}
      {scheduleAgreedOn && (
        <div>{t('adoption.schedule_agreed', { date: format.fullDate(scheduleAgreedOn) })}</div>
      )}
      {project.adoptedAt && (
        <div className={classes.dim}>
          {t('adoption.since', { date: format.humanInstant(project.adoptedAt) })}
        </div>
      )}
      {mayWrite && (
        <Button variant="subtle" size="compact-sm" ml={-8} onClick={() => setChanging(true)}>
          {t('adoption.change')}
        </Button>
      )}
      {changing && <AdoptionDialog project={project} onClose={() => setChanging(false)} />}
    </>
  )
}

function Rhythm({ project }: Part) {
  const { t } = useTranslation('projects')
  const word = useWord()
  const mayWrite = useMay('projects.write')
  const [changing, setChanging] = useState(false)
  const { rhythm, weeklySlot, contacts } = project
  const slot = weeklySlot && {
    weekday: t(`weekday.${weeklySlot.weekday as 1}`),
    time: weeklySlot.time,
  }
  const agreedWith = contacts.find(({ contactId }) => contactId === rhythm.agreedWithContactId)?.name
  const calls = [
    word(`rhythm.call.${rhythm.callEvery}`),
    rhythm.callEvery !== 'none' && (slot ? t('overview.slot', slot) : t('overview.no_slot')),
  ]
  return (
    <>
      <div>{calls.filter(Boolean).join(' · ')}</div>
      <div>{word(`rhythm.report.${rhythm.reportEvery}`)}</div>
      {rhythm.note && <p className={classes.prose}>{rhythm.note}</p>}
      {agreedWith && <div className={classes.dim}>{t('overview.agreed_with', { name: agreedWith })}</div>}
      {mayWrite && (
        <Button variant="subtle" size="compact-sm" ml={-8} onClick={() => setChanging(true)}>
          {t('overview.change_rhythm')}
        </Button>
      )}
      {changing && <RhythmDialog project={project} onClose={() => setChanging(false)} />}
    </>
  )
}
