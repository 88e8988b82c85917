import { SegmentedControl, TextInput } from '@mantine/core'
import type { ProjectRequirement } from '@rytm/contract/projects.detail.ts'
import type { RequirementTest } from '@rytm/contract/projects.kickoff.ts'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import classes from './Kickoff.module.css'
import type { SectionProps } from './KickoffSections.tsx'

export function RequirementTests({ project, answers, onChange }: SectionProps) {
  const { t } = useTranslation('kickoff')
  const musts = project.requirements.filter(({ kind }) => kind === 'must')
  if (musts.length === 0)
    return (
      <p>
        {t('no_requirements')}{' '}
        <Link to="/projects/$projectId/edit" params={{ projectId: project.id } as never} hash="requirements">
          {t('add')}
        </Link>
      </p>
    )
  const testOf = ({ id, wouldReject, canRelax, relaxNote }: ProjectRequirement) =>
    answers.requirementTests.find(({ requirementId }) => requirementId === id) ?? {
      requirementId: id,
      wouldReject,
      canRelax,
      relaxNote,
    }
  const set = (test: RequirementTest) =>
    onChange({
      requirementTests: musts
        .map(testOf)
        .map((one) => (one.requirementId === test.requirementId ? test : one)),
    })
  return musts.map((requirement) => (
    <Test key={requirement.id} text={requirement.text} test={testOf(requirement)} onChange={set} />
  ))
}

interface TestProps {
  text: string
  test: RequirementTest
  onChange: (test: RequirementTest) => void
}

function Test({ text, test, onChange }: TestProps) {
  const { t } = useTranslation('kickoff')
  const unasked = { value: '', label: t('unasked') }
  const yes = { value: 'yes', label: t('yes') }
  const maybe = { value: 'maybe', label: t('maybe') }
  const no = { value: 'no', label: t('no') }
  const orNull = <T extends string>(value: string) => (value === '' ? null : (value as T))
  return (
    <div className={classes.test}>
      <strong>{text}</strong>
      <div className={classes.row}>
        <div>
          <p className={classes.question}>{t('field.would_reject')}</p>
          <SegmentedControl
            fullWidth
            aria-label={`${t('field.would_reject')} ${text}`}
            data={[unasked, yes, no]}
            value={test.wouldReject ?? ''}
            onChange={(value) => onChange({ ...test, wouldReject: orNull(value) })}
          />
        </div>
        <div>
          <p className={classes.question}>{t('field.can_relax')}</p>
          <SegmentedControl
            fullWidth
            aria-label={`${t('field.can_relax')} ${text}`}
            data={[unasked, yes, maybe, no]}
            value={test.canRelax ?? ''}
            onChange={(value) => onChange({ ...test, canRelax: orNull(value) })}
          />
        </div>
      </div>
      {(test.canRelax === 'yes' || test.canRelax === 'maybe') && (
        <TextInput
          label={t('field.relax_note')}
          maxLength={500}
          value={test.relaxNote}
          onChange={(event) => onChange({ ...test, relaxNote: event.currentTarget.value })}
        />
      )}
    </div>
  )
}
