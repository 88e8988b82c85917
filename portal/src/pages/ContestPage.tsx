import { presentLine } from '@rytm/contract/presentation/owedPresentation.ts'
import { createPresenter } from '@rytm/contract/presentation/presenter.ts'
import type { OwedLine } from '@rytm/contract/views/owed.ts'
import type { ProjectHead } from '@rytm/contract/views/shared.ts'
import type { PageProps } from '#pageProps.ts'
import { PostForm } from '#parts/PostForm.tsx'
import { ProjectHeading } from '#parts/ProjectHeading.tsx'
import { longestComment } from '#parts/ScheduleResponse.tsx'
import { Shell } from '#parts/Shell.tsx'
import { portalWords } from '#words.ts'

export interface ContestPageProps extends PageProps {
  line: OwedLine
  head: ProjectHead
  /** `contest`: POST `text`, which may be empty. */
  contestUrls: { project: string; contest: string }
  /** What came back because it was too long. */
  typed?: string
}

/** One call that is listed, and the way to say that it did not take place. */
export function ContestPage(props: ContestPageProps) {
  const { line, head, language, csrfToken, contestUrls, typed } = props
  const word = portalWords(language)
  const presenter = createPresenter({ people: {}, language })
  const isRefused = typed !== undefined
  return (
    <Shell {...props} from={head.agencyName}>
      <p className="page-links no-print">
        <a href={contestUrls.project}>
          <span aria-hidden="true">← </span>
          {word('contest.back')}
        </a>
      </p>
      <ProjectHeading head={head} aside={word('contest.title')} />
      <section>
        <h2>{word('contest.listed')}</h2>
        <p>{presentLine({ line, zone: head.zone }, presenter)}</p>
        <p>{word('contest.what')}</p>
        <PostForm action={contestUrls.contest} csrfToken={csrfToken} className="stack">
          <label htmlFor="contest">{word('contest.field')}</label>
          {isRefused && (
            <p className="refusal" id="contest-refusal">
              {word('contest.tooLong', { count: longestComment })}
            </p>
          )}
          <textarea
            id="contest"
            name="text"
            rows={4}
            maxLength={longestComment}
            aria-invalid={isRefused}
            aria-describedby={isRefused ? 'contest-refusal' : undefined}
            defaultValue={typed}
          />
          <button type="submit">{word('contest.send')}</button>
        </PostForm>
      </section>
    </Shell>
  )
}
