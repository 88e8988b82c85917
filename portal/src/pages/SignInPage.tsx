import type { PageProps } from '#pageProps.ts'
import { PostForm } from '#parts/PostForm.tsx'
import { Shell } from '#parts/Shell.tsx'
import { portalWords } from '#words.ts'

export interface SignInPageProps extends PageProps {
  /** POST `email`. */
  action: string
  refused?: { email: string }
}

/** Says nothing of the project: whoever holds a forwarded link learns nothing here. */
export function SignInPage(props: SignInPageProps) {
  const { language, csrfToken, action, refused } = props
  const word = portalWords(language)
  return (
    <Shell {...props} narrow>
      <h1>{word('signIn.title')}</h1>
      <p>{word('signIn.lead')}</p>
      <PostForm action={action} csrfToken={csrfToken} className="stack">
        <label htmlFor="email">{word('signIn.email')}</label>
        {refused !== undefined && (
          <p className="refusal" id="email-refusal">
            {word('signIn.invalid')}
          </p>
        )}
        <input
          id="email"
          name="email"
          type="email"
          autoComplete="email"
          required
          maxLength={254}
          defaultValue={refused?.email}
          aria-invalid={refused !== undefined}
          aria-describedby={refused === undefined ? undefined : 'email-refusal'}
        />
        <button type="submit">{word('signIn.send')}</button>
      </PostForm>
      <p className="quiet">{word('signIn.why')}</p>
    </Shell>
  )
}
