import { presentResult } from '@rytm/contract/presentation/closingPresentation.ts'
import { createPresenter } from '@rytm/contract/presentation/presenter.ts'
import type { ProjectView } from '@rytm/contract/views/projectView.ts'
import type { PageProps } from '#pageProps.ts'
import { Each } from '#parts/Each.ts'
import { endOf } from '#parts/endOf.ts'
import { HealthBadge } from '#parts/HealthBadge.tsx'
import { Shell } from '#parts/Shell.tsx'
import { WeekLine } from '#parts/WeekLine.tsx'
import { portalWords } from '#words.ts'

export interface HomePageProps extends PageProps {
  projects: { view: ProjectView; url: string }[]
}

/** All projects of one contact, agency by agency. */
export function HomePage(props: HomePageProps) {
  const word = portalWords(props.language)
  const agencies = [...Map.groupBy(props.projects, ({ view }) => view.head.agencyName)]
  return (
    <Shell {...props}>
      <h1>{word('home.title')}</h1>
      {agencies.length === 0 && (
        <section>
          <p>{word('home.empty')}</p>
          <p className="quiet">{word('home.emptyHow')}</p>
        </section>
      )}
      <Each of={agencies}>
        {([agency, projects]) => (
          <section>
            <h2>{agency}</h2>
            <ul className="cards">
              <Each of={projects}>{(project) => <ProjectCard {...project} language={props.language} />}</Each>
            </ul>
          </section>
        )}
      </Each>
    </Shell>
  )
}

type ProjectCardProps = HomePageProps['projects'][number] & Pick<PageProps, 'language'>

function ProjectCard({ view, url, language }: ProjectCardProps) {
  const { head } = view
  const end = endOf(view)
  return (
    <li>
      <a href={url} className="card-title">
        {head.title}
      </a>
      <p className="quiet">{[head.clientName, head.city].filter((part) => part).join(' · ')}</p>
      {end ? (
        <p>{presentResult(end, createPresenter({ people: {}, language }))}</p>
      ) : (
        <CardState view={view} language={language} />
      )}
    </li>
  )
}

function CardState({ view, language }: Omit<ProjectCardProps, 'url'>) {
  const word = portalWords(language)
  const { health, healthSentence, needs } = view
  return (
    <>
      <p className="state-line">
        {health !== null && <HealthBadge health={health} language={language} />}
        <WeekLine view={view} language={language} />
      </p>
      {healthSentence !== null && <p>{healthSentence}</p>}
      {needs !== null && (
        <p className={needs.length > 0 ? 'waiting' : 'quiet'}>
          {needs.length > 0 ? word('home.needs', { count: needs.length }) : word('home.noNeeds')}
        </p>
      )}
    </>
  )
}
