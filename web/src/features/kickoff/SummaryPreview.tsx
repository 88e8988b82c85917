import type { ProjectDetail } from '@rytm/contract/projects.detail.ts'
import type { KickoffAnswers } from '@rytm/contract/projects.kickoff.ts'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import classes from './Kickoff.module.css'

/** What the client will read, part by part; the internal note is not among it. */
export function SummaryPreview({ project, answers }: { project: ProjectDetail; answers: KickoffAnswers }) {
  const { t } = useTranslation(['kickoff', 'projects'])
  const word = useWord()
  const { weeklySlot, rhythm } = answers
  const slot =
    weeklySlot &&
    t('projects:overview.slot', {
      weekday: t(`projects:weekday.${weeklySlot.weekday as 1}`),
      time: weeklySlot.time,
    })
  const requirements = project.requirements.map(({ id, text }) => {
    const test = answers.requirementTests.find(({ requirementId }) => requirementId === id)
    return test?.canRelax ? `${text} (${word(`can_relax.${test.canRelax}`).toLowerCase()})` : text
  })
  const parts = [
    [t('kickoff:step.summary'), answers.summary],
    [t('kickoff:step.requirements'), requirements.join('\n')],
    [t('kickoff:step.soft'), answers.softCriteria],
    [t('kickoff:step.market'), answers.ifMarketSaysNo],
    [
      t('kickoff:step.rhythm'),
      [
        word(`rhythm.call.${rhythm.callEvery}`),
        rhythm.callEvery !== 'none' && word(`channel.${rhythm.channel}`),
        rhythm.callEvery !== 'none' && slot,
        word(`rhythm.report.${rhythm.reportEvery}`),
        rhythm.note,
      ]
        .filter(Boolean)
        .join(' · '),
    ],
    [t('kickoff:step.next'), answers.nextSteps],
  ]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long summary is scrolled by keys
    <section aria-label={t('kickoff:finish.preview')} className={classes.preview} tabIndex={0}>
      {parts
        .filter(([, text]) => text)
        .map(([title, text]) => (
          <div key={title}>
            <strong>{title}</strong>
            <p>{text}</p>
          </div>
        ))}
    </section>
  )
}
