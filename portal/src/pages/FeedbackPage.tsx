import type { AnsweredCardView } from '@rytm/contract/views/candidateFeedback.ts'
import type { ProjectHead } from '@rytm/contract/views/shared.ts'
import { feedbackKinds, longestFeedback } from '@rytm/domain/candidates/feedback.ts'
import type { PageProps } from '#pageProps.ts'
import { CardText, cardName } from '#parts/Candidates.tsx'
import { Each } from '#parts/Each.ts'
import { PostForm } from '#parts/PostForm.tsx'
import { ProjectHeading } from '#parts/ProjectHeading.tsx'
import { Shell } from '#parts/Shell.tsx'
import { portalWords } from '#words.ts'

export interface FeedbackPageProps extends PageProps {
  card: AnsweredCardView
  head: ProjectHead
  /** `feedback`: POST `kind`, `text`, and `sure` = `yes` where it was asked. */
  feedbackUrls: { project: string; feedback: string }
  /** What came back, as it was chosen and typed. */
  outcome?: { refused: 'missing' | 'too_long' | 'unchosen' | 'sensitive'; kind: string; typed: string }
}

/** One card, and what the client answers to it. */
export function FeedbackPage(props: FeedbackPageProps) {
  const { card, head, language, csrfToken, feedbackUrls, outcome } = props
  const word = portalWords(language)
  const chosen = outcome?.kind ?? card.feedback.find(({ mine }) => mine)?.kind
  const refusal = outcome && {
    role: 'alert',
    className: 'refusal',
    id: 'feedback-refusal',
    children: word(`feedback.refused.${outcome.refused}`, { count: longestFeedback }),
  }
  return (
    <Shell {...props} from={head.agencyName}>
      <p className="page-links no-print">
        <a href={feedbackUrls.project}>
          <span aria-hidden="true">← </span>
          {word('contest.back')}
        </a>
      </p>
      <ProjectHeading head={head} aside={word('feedback.title')} />
      <section>
        <h2>{cardName({ card, language })}</h2>
        <CardText card={card} language={language} />
        <PostForm
          action={feedbackUrls.feedback}
          csrfToken={csrfToken}
          hidden={outcome?.refused === 'sensitive' ? { sure: 'yes' } : {}}
          className="stack"
        >
          {refusal && <p {...refusal} />}
          <fieldset>
            <legend>{word('feedback.legend')}</legend>
            <Each of={feedbackKinds}>
              {(kind) => (
                <label className="choice">
                  <input type="radio" name="kind" value={kind} required defaultChecked={kind === chosen} />
                  <span>{word(`feedback.kind.${kind}`)}</span>
                </label>
              )}
            </Each>
          </fieldset>
          <label htmlFor="feedback">{word('feedback.field')}</label>
          <p className="quiet" id="feedback-hint">
            {word('feedback.hint')}
          </p>
          <textarea
            id="feedback"
            name="text"
            rows={5}
            maxLength={longestFeedback}
            aria-invalid={outcome !== undefined && outcome.refused !== 'unchosen'}
            aria-describedby={outcome ? 'feedback-refusal feedback-hint' : 'feedback-hint'}
            defaultValue={outcome?.typed}
          />
          <button type="submit">
            {word(outcome?.refused === 'sensitive' ? 'feedback.send_anyway' : 'feedback.send')}
          </button>
        </PostForm>
      </section>
    </Shell>
  )
}
