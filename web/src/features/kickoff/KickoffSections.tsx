import { Checkbox, Textarea, TextInput, Title } from '@mantine/core'
import type { ProjectDetail } from '@rytm/contract/projects.detail.ts'
import type { KickoffAnswers } from '@rytm/contract/projects.kickoff.ts'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import { TextWarnings } from '#ui/FactText.tsx'
import classes from './Kickoff.module.css'
import { RequirementTests } from './RequirementTests.tsx'
import { RhythmFields } from './RhythmFields.tsx'

export const kickoffSteps = ['people', 'summary', 'requirements', 'soft', 'market', 'rhythm', 'next'] as const

export interface SectionProps {
  project: ProjectDetail
  answers: KickoffAnswers
  onChange: (changes: Partial<KickoffAnswers>) => void
}

/** The agenda from above: what to say, and beneath it the fields that are filled in while talking. */
export function KickoffSections(props: SectionProps) {
  const { t } = useTranslation('kickoff')
  return (
    <>
      <Step id="people">
        <Attendees {...props} />
      </Step>
      <Step id="summary">
        <Words name="summary" label={t('field.summary')} rows={4} {...props} />
      </Step>
      <Step id="requirements">
        <RequirementTests {...props} />
      </Step>
      <Step id="soft">
        <Words name="softCriteria" label={t('field.soft')} {...props} />
      </Step>
      <Step id="market">
        <Words name="ifMarketSaysNo" label={t('field.market')} {...props} />
      </Step>
      <Step id="rhythm">
        <RhythmFields contacts={props.project.contacts} value={props.answers} onChange={props.onChange} />
      </Step>
      <Step id="next">
        <div className={classes.stack}>
          <ScheduleDate {...props} />
          <Words name="nextSteps" label={t('field.next')} {...props} />
          <Words
            name="internalNote"
            label={t('field.internal')}
            hint={t('field.internal_hint')}
            rows={2}
            {...props}
          />
        </div>
      </Step>
    </>
  )
}

function Step({ id, children }: { id: (typeof kickoffSteps)[number]; children: ReactNode }) {
  const { t } = useTranslation('kickoff')
  return (
    <section id={id} className={classes.step}>
      <Title order={2}>{t(`step.${id}`)}</Title>
      <p className={classes.say}>{t(`say.${id}`)}</p>
      {children}
    </section>
  )
}

/** Only where the client wants another day than the usual one. */
function ScheduleDate({ answers, onChange }: SectionProps) {
  const { t } = useTranslation('kickoff')
  return (
    <TextInput
      type="date"
      label={t('field.schedule_agreed')}
      description={t('field.schedule_agreed_hint')}
      value={answers.scheduleAgreedOn ?? ''}
      onChange={(event) => onChange({ scheduleAgreedOn: event.currentTarget.value || null })}
    />
  )
}

type TextName = 'summary' | 'softCriteria' | 'ifMarketSaysNo' | 'nextSteps' | 'internalNote'

function Words({
  name,
  label,
  hint,
  rows = 3,
  answers,
  onChange,
}: SectionProps & { name: TextName; label: string; hint?: string; rows?: number }) {
  return (
    <div>
      <Textarea
        label={label}
        description={hint}
        autosize
        minRows={rows}
        maxLength={5000}
        value={answers[name]}
        onChange={(event) => onChange({ [name]: event.currentTarget.value })}
      />
      <TextWarnings text={answers[name]} />
    </div>
  )
}

function Attendees({ project, answers, onChange }: SectionProps) {
  const { t } = useTranslation('kickoff')
  const word = useWord()
  if (project.contacts.length === 0)
    return (
      <p>
        {t('no_people')}{' '}
        <Link to="/projects/$projectId/edit" params={{ projectId: project.id } as never} hash="people">
          {t('add')}
        </Link>
      </p>
    )
  return (
    <Checkbox.Group
      aria-label={t('step.people')}
      value={answers.attendeeContactIds}
      onChange={(attendeeContactIds) => onChange({ attendeeContactIds })}
    >
      <div className={classes.stack}>
        {project.contacts.map(({ contactId, name, phone, roles }) => (
          <Checkbox
            key={contactId}
            value={contactId}
            label={name}
            description={[...roles.map((role) => word(`contact_role.${role}`)), phone]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
      </div>
    </Checkbox.Group>
  )
}
