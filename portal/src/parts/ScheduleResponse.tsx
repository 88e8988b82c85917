import type { Language } from '@rytm/contract/kernel.ts'
import type { ProjectView } from '@rytm/contract/views/projectView.ts'
import type { PeopleDirectory } from '@rytm/contract/views/shared.ts'
import { longInstant } from '@rytm/contract/words/format.ts'
import { portalWords } from '#words.ts'
import { Each } from './Each.ts'
import { PostForm } from './PostForm.tsx'

export const longestComment = 2000

export interface ScheduleResponseProps {
  schedule: NonNullable<ProjectView['schedule']>
  people: PeopleDirectory
  language: Language
  contactId: string
  csrfToken: string
  /** POST `versionId`, `kind` = `agreed` | `comment`, `text`. */
  respondUrl: string
  /** False where the project is over: what was answered stays, nothing is asked any more. */
  answerable?: boolean
  /** What came back with the form, if anything. */
  outcome?: ScheduleOutcome
}

export type ScheduleOutcome =
  | { kind: 'agreed' | 'commented' }
  | { kind: 'missing' | 'too_long'; typed: string }

export function ScheduleResponse(props: ScheduleResponseProps) {
  const { schedule, people, language, contactId, outcome, answerable = true } = props
  const word = portalWords(language)
  const hasAgreed = schedule.responses.some(
    ({ kind, contact }) => kind === 'agreed' && contact.id === contactId,
  )
  return (
    <>
      {outcome?.kind === 'agreed' && <p className="notice">{word('schedule.thanksAgreed')}</p>}
      {outcome?.kind === 'commented' && <p className="notice">{word('schedule.thanksComment')}</p>}
      <ul className="items">
        <Each of={schedule.responses}>
          {(response) => (
            <li>
              {response.text !== null && <span className="item-text">{response.text}</span>}
              <span className="item-aside">
                {response.kind === 'agreed' && <span aria-hidden="true">✓ </span>}
                {word(response.kind === 'agreed' ? 'schedule.agreed' : 'schedule.comment', {
                  name: people[response.contact.id]?.name ?? word('project.erased'),
                  date: longInstant({
                    instant: response.respondedAt,
                    language,
                    zone: schedule.view.head.zone,
                  }),
                })}
              </span>
            </li>
          )}
        </Each>
      </ul>
      {answerable && !hasAgreed && <AgreeForm {...props} />}
      {answerable && <CommentForm {...props} />}
    </>
  )
}

function AgreeForm({ schedule, language, csrfToken, respondUrl }: ScheduleResponseProps) {
  const hidden = { versionId: schedule.versionId, kind: 'agreed' }
  return (
    <PostForm action={respondUrl} csrfToken={csrfToken} hidden={hidden} className="no-print">
      <button type="submit">{portalWords(language)('schedule.agree')}</button>
    </PostForm>
  )
}

function CommentForm({ schedule, language, csrfToken, respondUrl, outcome }: ScheduleResponseProps) {
  const word = portalWords(language)
  const refused = outcome?.kind === 'missing' || outcome?.kind === 'too_long' ? outcome : undefined
  return (
    <details className="no-print" open={refused !== undefined}>
      <summary>{word('schedule.commentLabel')}</summary>
      <PostForm
        action={respondUrl}
        csrfToken={csrfToken}
        hidden={{ versionId: schedule.versionId, kind: 'comment' }}
        className="stack"
      >
        <label htmlFor="comment">{word('schedule.commentField')}</label>
        {refused !== undefined && (
          <p className="refusal" id="comment-refusal">
            {refused.kind === 'missing'
              ? word('schedule.commentMissing')
              : word('schedule.commentTooLong', { count: longestComment })}
          </p>
        )}
        <textarea
          id="comment"
          name="text"
          rows={5}
          maxLength={longestComment}
          required
          aria-invalid={refused !== undefined}
          aria-describedby={refused === undefined ? undefined : 'comment-refusal'}
          defaultValue={refused?.typed}
        />
        <button type="submit" className="second">
          {word('schedule.commentSend')}
        </button>
      </PostForm>
    </details>
  )
}
