import { presentReport } from '@rytm/contract/presentation/reportPresentation.ts'
import type { ReportView } from '@rytm/contract/views/reportView.ts'
import type { PeopleDirectory } from '@rytm/contract/views/shared.ts'
import type { PageProps } from '#pageProps.ts'
import { Each } from '#parts/Each.ts'
import { HealthBadge } from '#parts/HealthBadge.tsx'
import { Owed } from '#parts/Owed.tsx'
import { PageLinks } from '#parts/PageLinks.tsx'
import { PaperFacts, PaperSections } from '#parts/PaperSections.tsx'
import { ProjectHeading } from '#parts/ProjectHeading.tsx'
import { Shell } from '#parts/Shell.tsx'
import { type ReportVersions, VersionNote } from '#parts/VersionNote.tsx'
import { portalWords } from '#words.ts'

export interface ReportPageProps extends PageProps {
  view: ReportView
  people: PeopleDirectory
  /** By line of what was owed, in the order of the view: how it is named where it can be contested. */
  contestRefs?: readonly (string | undefined)[]
  versions?: ReportVersions
  reportUrls: { project: string; pdf: string; contest: (ref: string) => string }
}

/** The whole report, in the order of the page. */
export function ReportPage(props: ReportPageProps) {
  const { view, people, language, versions, reportUrls } = props
  const word = portalWords(language)
  const presented = presentReport({ view, people, language })
  return (
    <Shell {...props} from={presented.agencyName}>
      <PageLinks
        back={reportUrls.project}
        backLabel={word('report.back')}
        pdf={reportUrls.pdf}
        pdfLabel={word('report.pdf')}
      />
      <ProjectHeading head={view.head} aside={`${presented.title}, ${presented.period}`} />
      {versions && <VersionNote versions={versions} zone={view.head.zone} language={language} />}
      <section className={`state state-${view.health ?? 'automatic'}`}>
        <p className="state-line">
          {view.health && <HealthBadge health={view.health} language={language} />}
          <span className="quiet">{presented.week}</span>
        </p>
        <p className="sentence">{presented.sentence}</p>
      </section>
      <PaperFacts facts={presented.facts} />
      <Each of={presented.sections}>
        {(section) =>
          section.key === 'owed' ? (
            <OwedThen {...props} />
          ) : (
            <PaperSections sections={[section]} numbersLabel={word('report.numbers')} />
          )
        }
      </Each>
    </Shell>
  )
}

/** As it read when the report was sent; what can be contested today leads there. */
function OwedThen({ view, language, contestRefs = [], reportUrls }: ReportPageProps) {
  const owed = (view.owed ?? []).map((line, at) => {
    const contestRef = contestRefs[at]
    return contestRef === undefined ? line : { ...line, contestRef }
  })
  return <Owed owed={owed} zone={view.head.zone} language={language} contestUrl={reportUrls.contest} />
}
