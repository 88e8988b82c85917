import { planSummary, planWords } from '@rytm/contract/presentation/planWords.ts'
import {
  presentSchedule,
  type ScheduleActivityPresentation,
  type ScheduleWeekPresentation,
} from '@rytm/contract/presentation/schedulePresentation.ts'
import type { PeopleDirectory, PlanStanding } from '@rytm/contract/views/shared.ts'
import type { PageProps } from '#pageProps.ts'
import { Each } from '#parts/Each.ts'
import { PageLinks } from '#parts/PageLinks.tsx'
import { ProjectHeading } from '#parts/ProjectHeading.tsx'
import { ScheduleResponse, type ScheduleResponseProps } from '#parts/ScheduleResponse.tsx'
import { Shell } from '#parts/Shell.tsx'
import { portalWords } from '#words.ts'

export interface SchedulePageProps extends PageProps {
  schedule: ScheduleResponseProps['schedule']
  /** Plan against actual today, by the id of the activity. */
  standings: Readonly<Record<string, PlanStanding>>
  people: PeopleDirectory
  contactId: string
  scheduleUrls: { project: string; responses: string; pdf: string }
  outcome?: ScheduleResponseProps['outcome']
}

export function SchedulePage(props: SchedulePageProps) {
  const { schedule, standings, people, contactId, language, csrfToken, scheduleUrls, outcome } = props
  const word = portalWords(language)
  const presented = presentSchedule({ view: schedule.view, people, language })
  const summary = planSummary({ standings: Object.values(standings), word, language })
  const actualOf = (id: string) => {
    const standing = standings[id]
    return standing ? planWords({ standing, word }) : null
  }
  return (
    <Shell {...props} from={presented.agencyName}>
      <PageLinks
        back={scheduleUrls.project}
        backLabel={word('schedule.back')}
        pdf={scheduleUrls.pdf}
        pdfLabel={word('schedule.pdf')}
      />
      <ProjectHeading head={schedule.view.head} aside={`${presented.title}, ${presented.version}`} />
      {presented.reason !== null && (
        <section className="needs">
          <h2>{presented.reason.heading}</h2>
          <p>{presented.reason.text}</p>
        </section>
      )}
      {presented.changes !== null && (
        <section>
          <h2>{presented.changes.heading}</h2>
          <ul className="items">
            <Each of={presented.changes.items}>
              {(text) => (
                <li>
                  <span className="item-text">{text}</span>
                </li>
              )}
            </Each>
          </ul>
        </section>
      )}
      {summary !== null && <p>{summary}</p>}
      <Each of={presented.weeks}>
        {(week) => <Week week={week} empty={presented.emptyWeek} actualOf={actualOf} />}
      </Each>
      {presented.removed !== null && (
        <section>
          <h2>{presented.removed.heading}</h2>
          <ul className="items">
            <Each of={presented.removed.items}>
              {({ title, date }) => (
                <li>
                  <s className="item-text">{title}</s>
                  <span className="item-aside">{date}</span>
                </li>
              )}
            </Each>
          </ul>
        </section>
      )}
      <section id="schedule">
        <h2>{word('schedule.respond')}</h2>
        <ScheduleResponse
          schedule={schedule}
          people={people}
          language={language}
          contactId={contactId}
          csrfToken={csrfToken}
          respondUrl={scheduleUrls.responses}
          outcome={outcome}
        />
      </section>
    </Shell>
  )
}

interface WeekProps {
  week: ScheduleWeekPresentation
  empty: string
  actualOf: (id: string) => string | null
}

function Week({ week, empty, actualOf }: WeekProps) {
  return (
    <section>
      <h2>
        {week.heading} <span className="quiet">{week.dates}</span>
      </h2>
      <Each of={week.daysOff}>{(day) => <p className="quiet">{day}</p>}</Each>
      {week.activities.length === 0 && <p className="quiet">{empty}</p>}
      <ul className="items">
        <Each of={week.activities}>
          {(activity) => <Activity activity={activity} actual={actualOf(activity.id)} />}
        </Each>
      </ul>
    </section>
  )
}

function Activity({ activity, actual }: { activity: ScheduleActivityPresentation; actual: string | null }) {
  const { title, date, owner, ownerWord, change, note } = activity
  return (
    <li>
      <span className="item-text">{title}</span>
      {change !== null && <span className="change"> {change}</span>}
      {note !== null && <span className="item-note">{note}</span>}
      {actual !== null && <span className="item-note">{actual}</span>}
      <span className="item-aside">
        {date} · <span className={owner === 'client' ? 'waiting' : undefined}>{ownerWord}</span>
      </span>
    </li>
  )
}
