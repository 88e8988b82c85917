import type { Language } from '@rytm/contract/kernel.ts'
import { presentOwedLines } from '@rytm/contract/presentation/owedPresentation.ts'
import { createPresenter } from '@rytm/contract/presentation/presenter.ts'
import type { ContestedCall } from '@rytm/contract/views/owed.ts'
import type { ProjectView } from '@rytm/contract/views/projectView.ts'
import { dateIn, fullDate } from '@rytm/contract/words/format.ts'
import type { ReactNode } from 'react'
import { portalWords } from '#words.ts'
import { Each } from './Each.ts'
import { PostForm } from './PostForm.tsx'

interface OwedProps {
  owed: ProjectView['owed']
  zone: string
  language: Language
  /** Where a listed call is contested. */
  contestUrl: (ref: string) => string
  children?: ReactNode
}

/** What was owed in writing and whether it was kept, in plain words at the foot. */
export function Owed({ owed, zone, language, contestUrl, children }: OwedProps) {
  const presenter = createPresenter({ people: {}, language })
  return (
    <section id="owed">
      <h2>{presenter.word('owed.heading')}</h2>
      <ul className="items">
        <Each of={presentOwedLines({ owed, zone }, presenter)}>
          {({ line: { contestRef }, text }) => (
            <li>
              <span className="item-text">{text}</span>
              {contestRef !== undefined && (
                <a className="item-link no-print" href={contestUrl(contestRef)}>
                  {portalWords(language)('contest.open')}
                </a>
              )}
            </li>
          )}
        </Each>
      </ul>
      {children}
    </section>
  )
}

interface ContestedProps {
  calls: readonly ContestedCall[]
  zone: string
  language: Language
  csrfToken: string
  /** POST, without fields. */
  takeBackUrl: (contestId: string) => string
}

/** What the client said did not take place, and what became of it. */
export function ContestedCalls({ calls, zone, language, csrfToken, takeBackUrl }: ContestedProps) {
  const word = portalWords(language)
  return (
    <ul className="items">
      <Each of={calls}>
        {({ contestId, occurredAt, state, mine }) => {
          const date = fullDate({ date: dateIn({ instant: occurredAt, zone }), language })
          const whose = mine ? 'mine' : 'others'
          return (
            <li>
              <span className="item-text">
                {state === 'settled' ? word('contest.settled', { date }) : word(`contest.${whose}`, { date })}
              </span>
              {mine && state === 'open' && (
                <PostForm action={takeBackUrl(contestId)} csrfToken={csrfToken} className="no-print">
                  <button type="submit" className="link">
                    {word('contest.takeBack')}
                  </button>
                </PostForm>
              )}
            </li>
          )
        }}
      </Each>
    </ul>
  )
}
