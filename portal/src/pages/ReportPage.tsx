import { presentReport } from '@rytm/contract/presentation/reportPresentation.ts'
import type { ReportView } from '@rytm/contract/views/reportView.ts'
import type { PeopleDirectory } from '@rytm/contract/views/shared.ts'
import type { PageProps } from '#pageProps.ts'
import { HealthBadge } from '#parts/HealthBadge.tsx'
import { PageLinks } from '#parts/PageLinks.tsx'
import { PaperFacts, PaperSections } from '#parts/PaperSections.tsx'
import { ProjectHeading } from '#parts/ProjectHeading.tsx'
import { Shell } from '#parts/Shell.tsx'
import { portalWords } from '#words.ts'

export interface ReportPageProps extends PageProps {
  view: ReportView
  people: PeopleDirectory
  reportUrls: { project: string; pdf: string }
}

/** The whole report, in the order of the page. */
export function ReportPage(props: ReportPageProps) {
  const { view, people, language, reportUrls } = props
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
      <section className={`state state-${view.health ?? 'automatic'}`}>
        <p className="state-line">
          {view.health && <HealthBadge health={view.health} language={language} />}
          <span className="quiet">{presented.week}</span>
        </p>
        <p className="sentence">{presented.sentence}</p>
      </section>
      <PaperFacts facts={presented.facts} />
      <PaperSections sections={presented.sections} numbersLabel={word('report.numbers')} />
    </Shell>
  )
}
