import type { Language } from '@rytm/contract/kernel.ts'
import type { ProjectView } from '@rytm/contract/views/projectView.ts'
import { fullDate } from '@rytm/contract/words/format.ts'
import { portalWords } from '#words.ts'
import { HealthBadge } from './HealthBadge.tsx'
import { WeekLine } from './WeekLine.tsx'

/** How it goes: one sentence, the health and the week, as the last sent report said it. */
export function ProjectState({ view, language }: { view: ProjectView; language: Language }) {
  const word = portalWords(language)
  const { health, healthSentence, lastUpdate, head } = view
  return (
    <section className={`state ${health === null ? '' : `state-${health}`}`} aria-label={word('project.how')}>
      <p className="state-line">
        {health !== null && <HealthBadge health={health} language={language} />}
        <WeekLine view={view} language={language} />
        {view.openings && (
          <span className="quiet">{word('words:project.openings_filled', view.openings)}</span>
        )}
      </p>
      <p className="sentence">{healthSentence ?? noReportYet(view, language)}</p>
      <p className="quiet">
        {word('project.target', { date: fullDate({ date: head.targetDate, language }) })}
        {lastUpdate !== null && health !== null && (
          <>
            <br />
            {word('project.asOf', { date: fullDate({ date: lastUpdate, language }) })}
          </>
        )}
      </p>
    </section>
  )
}

/** Of a project that was taken over: what the client heard before came by other ways. */
function noReportYet({ head: { countedFrom } }: ProjectView, language: Language) {
  const word = portalWords(language)
  if (!countedFrom) return word('project.noReport')
  return word('project.noReportHere', { date: fullDate({ date: countedFrom, language }) })
}
