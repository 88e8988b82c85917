import type { AnsweredCardView } from '@rytm/contract/views/candidateFeedback.ts'
import type { ProjectView } from '@rytm/contract/views/projectView.ts'
import type { PeopleDirectory } from '@rytm/contract/views/shared.ts'
import type { PageProps } from '#pageProps.ts'
import { Candidates } from '#parts/Candidates.tsx'
import { ClosingState } from '#parts/ClosingState.tsx'
import { endOf } from '#parts/endOf.ts'
import { Needs } from '#parts/Needs.tsx'
import { ContestedCalls, Owed } from '#parts/Owed.tsx'
import { Access, Team } from '#parts/People.tsx'
import { ProjectHeading } from '#parts/ProjectHeading.tsx'
import { ProjectState } from '#parts/ProjectState.tsx'
import { ReportList } from '#parts/ReportList.tsx'
import type { ScheduleOutcome } from '#parts/ScheduleResponse.tsx'
import { ScheduleSummary } from '#parts/ScheduleSummary.tsx'
import { Shell } from '#parts/Shell.tsx'
import { WeekPlan } from '#parts/WeekPlan.tsx'
import { portalWords } from '#words.ts'

export interface ProjectPageProps extends PageProps {
  view: ProjectView
  people: PeopleDirectory
  /** Who reads: the contact of the session. */
  contactId: string
  projectUrls: ProjectUrls
  /** Who was put forward; null where this contact may not see them. */
  candidates?: AnsweredCardView[] | null
  /** Right after an answer to a card. */
  hasAnswered?: boolean
  scheduleOutcome?: ScheduleOutcome
  contestOutcome?: 'contested' | 'contest_taken_back'
}

export interface ProjectUrls {
  schedule: string
  /** POST: agreement or comment on the schedule. */
  scheduleResponses: string
  report: (reportId: string) => string
  closingReport: (reportId: string) => string
  correction: (correctionId: string) => string
  candidateFile: (publicNumber: string) => string
  /** The form on which a card is answered. */
  feedback: (publicNumber: string) => string
  /** The form on which a listed call is contested. */
  contest: (ref: string) => string
  /** POST: a contest is taken back. */
  takeBack: (contestId: string) => string
}

/** One project in one screen. What the view holds as null is closed to this contact and leaves no trace. */
export function ProjectPage(props: ProjectPageProps) {
  const { view, people, contactId, language, csrfToken, projectUrls, scheduleOutcome, candidates } = props
  const word = portalWords(language)
  return (
    <Shell {...props} from={view.head.agencyName}>
      <ProjectHeading head={view.head} />
      <Now {...props} />
      {view.reports !== null && (
        <ScheduleSummary
          schedule={view.schedule}
          adopted={view.head.countedFrom !== undefined}
          people={people}
          language={language}
          contactId={contactId}
          csrfToken={csrfToken}
          respondUrl={projectUrls.scheduleResponses}
          scheduleUrl={projectUrls.schedule}
          outcome={scheduleOutcome}
          answerable={endOf(view) === undefined}
        />
      )}
      {view.reports !== null && (
        <ReportList
          reports={view.reports}
          closingReports={view.closingReports}
          zone={view.head.zone}
          adopted={view.head.countedFrom !== undefined}
          language={language}
          reportUrl={projectUrls.report}
          closingUrl={projectUrls.closingReport}
          correctionUrl={projectUrls.correction}
        />
      )}
      {candidates && (
        <Candidates
          candidates={candidates}
          language={language}
          zone={view.head.zone}
          fileUrl={projectUrls.candidateFile}
          feedbackUrl={projectUrls.feedback}
          hasAnswered={props.hasAnswered ?? false}
          answerable={endOf(view) === undefined}
        />
      )}
      <section>
        <h2>{word('project.team')}</h2>
        <Team team={view.team} people={people} language={language} />
      </section>
      {view.access !== null && (
        <section>
          <h2>{word('project.access')}</h2>
          <Access access={view.access} contactId={contactId} people={people} language={language} />
        </section>
      )}
      <Promises {...props} />
    </Shell>
  )
}

/** How it goes, or how it ended: after the end nothing is needed and planned any more but what the last report says. */
function Now({ view, people, language, projectUrls }: ProjectPageProps) {
  const closing = endOf(view)
  if (closing)
    return (
      <ClosingState
        closing={closing}
        zone={view.head.zone}
        language={language}
        reportUrl={projectUrls.closingReport}
      />
    )
  return (
    <>
      {view.reports !== null && <ProjectState view={view} language={language} />}
      {view.needs !== null && <Needs needs={view.needs} language={language} />}
      <WeekPlan view={view} people={people} language={language} />
    </>
  )
}

function Promises({ view, language, csrfToken, projectUrls, contestOutcome }: ProjectPageProps) {
  const { owed, contestedCalls, head } = view
  if (owed.length === 0 && contestedCalls.length === 0 && !contestOutcome) return null
  return (
    <Owed owed={owed} zone={head.zone} language={language} contestUrl={projectUrls.contest}>
      {contestOutcome && <p className="notice">{portalWords(language)(`contest.said.${contestOutcome}`)}</p>}
      {contestedCalls.length > 0 && (
        <ContestedCalls
          calls={contestedCalls}
          zone={head.zone}
          language={language}
          csrfToken={csrfToken}
          takeBackUrl={projectUrls.takeBack}
        />
      )}
    </Owed>
  )
}
