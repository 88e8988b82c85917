import { presentClosing } from '@rytm/contract/presentation/closingPresentation.ts'
import type { ClosingReportView } from '@rytm/contract/views/closingReportView.ts'
import type { PeopleDirectory } from '@rytm/contract/views/shared.ts'
import type { PageProps } from '#pageProps.ts'
import { PageLinks } from '#parts/PageLinks.tsx'
import { PaperFacts, PaperSections } from '#parts/PaperSections.tsx'
import { ProjectHeading } from '#parts/ProjectHeading.tsx'
import { Shell } from '#parts/Shell.tsx'
import { portalWords } from '#words.ts'

export interface ClosingPageProps extends PageProps {
  view: ClosingReportView
  people: PeopleDirectory
  reportUrls: { project: string; pdf: string }
}

/** How a project ended, in the order of the page. */
export function ClosingPage(props: ClosingPageProps) {
  const { view, people, language, reportUrls } = props
  const word = portalWords(language)
  const presented = presentClosing({ view, people, language })
  return (
    <Shell {...props} from={presented.agencyName}>
      <PageLinks
        back={reportUrls.project}
        backLabel={word('report.back')}
        pdf={reportUrls.pdf}
        pdfLabel={word('report.pdf')}
      />
      <ProjectHeading head={view.head} aside={`${presented.title}, ${presented.period}`} />
      <section className="state">
        <p className="sentence">{presented.result}</p>
      </section>
      <PaperFacts facts={presented.facts} />
      <PaperSections sections={presented.sections} numbersLabel={word('report.numbers')} />
    </Shell>
  )
}
