import { fullInstant } from '@rytm/contract/words/format.ts'
import type { PageProps } from '#pageProps.ts'
import { Each } from '#parts/Each.ts'
import { PostForm } from '#parts/PostForm.tsx'
import { Shell } from '#parts/Shell.tsx'
import { portalWords } from '#words.ts'

export interface PortalSession {
  id: string
  /** "Chrome, Android": as much as the browser said of itself. */
  device: string
  createdAt: string
  lastSeenAt: string
  current: boolean
}

export interface SessionsPageProps extends PageProps {
  sessions: PortalSession[]
  zone: string
  /** POST `sessionId`; `endOthers`: POST. */
  actions: { end: string; endOthers: string }
  justEnded?: boolean
}

export function SessionsPage(props: SessionsPageProps) {
  const { language, csrfToken, sessions, zone, actions, justEnded = false } = props
  const word = portalWords(language)
  return (
    <Shell {...props} narrow>
      <h1>{word('sessions.title')}</h1>
      <p className="quiet">{word('sessions.lead')}</p>
      {justEnded && <p className="notice">{word('sessions.ended')}</p>}
      <ul className="rows">
        <Each of={sessions}>
          {(session) => (
            <li>
              <div>
                <strong>{session.device}</strong>
                {session.current && <span className="change"> {word('sessions.current')}</span>}
                <span className="item-aside">
                  {word('sessions.since', {
                    date: fullInstant({ instant: session.createdAt, language, zone }),
                  })}
                  <br />
                  {word('sessions.lastSeen', {
                    date: fullInstant({ instant: session.lastSeenAt, language, zone }),
                  })}
                </span>
              </div>
              <PostForm action={actions.end} csrfToken={csrfToken} hidden={{ sessionId: session.id }}>
                <button
                  type="submit"
                  className="second"
                  aria-label={word('sessions.endNamed', { device: session.device })}
                >
                  {word('sessions.end')}
                </button>
              </PostForm>
            </li>
          )}
        </Each>
      </ul>
      {sessions.length > 1 && (
        <PostForm action={actions.endOthers} csrfToken={csrfToken}>
          <button type="submit" className="second">
            {word('sessions.endOthers')}
          </button>
        </PostForm>
      )}
    </Shell>
  )
}
