import type { PageProps } from '#pageProps.ts'
import { PostForm } from '#parts/PostForm.tsx'
import { Shell } from '#parts/Shell.tsx'
import { portalWords } from '#words.ts'

export interface CodePageProps extends PageProps {
  email: string
  /** POST `code`; `again`: POST; `other`: a link back to the address. */
  actions: { enter: string; again: string; other: string }
  refusal?: 'wrong' | 'expired' | 'tooMany'
}

export function CodePage(props: CodePageProps) {
  const { language, csrfToken, email, actions, refusal } = props
  const word = portalWords(language)
  return (
    <Shell {...props} narrow>
      <h1>{word('code.title')}</h1>
      <p>{word('code.lead', { email })}</p>
      <PostForm action={actions.enter} csrfToken={csrfToken} hidden={{ email }} className="stack">
        <label htmlFor="code">{word('code.code')}</label>
        {refusal !== undefined && (
          <p className="refusal" id="code-refusal">
            {word(`code.${refusal}`)}
          </p>
        )}
        <input
          id="code"
          name="code"
          className="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="[0-9 ]{6,7}"
          maxLength={7}
          required
          aria-invalid={refusal !== undefined}
          aria-describedby={refusal === undefined ? undefined : 'code-refusal'}
        />
        <button type="submit">{word('code.enter')}</button>
      </PostForm>
      <p className="quiet">{word('code.spam')}</p>
      <PostForm action={actions.again} csrfToken={csrfToken} hidden={{ email }}>
        <button type="submit" className="link">
          {word('code.again')}
        </button>
      </PostForm>
      <p>
        <a href={actions.other}>{word('code.other')}</a>
      </p>
    </Shell>
  )
}
