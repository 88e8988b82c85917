import type { Language } from '@rytm/contract/kernel.ts'
import type { ReactNode } from 'react'
import type { PageProps } from '#pageProps.ts'
import { portalWords } from '#words.ts'
import { PostForm } from './PostForm.tsx'

interface ShellProps extends PageProps {
  /** The name at the top: the agency, or the product where several agencies meet. */
  from?: string
  /** A short page: sign-in, code, message. */
  narrow?: boolean
  children: ReactNode
}

export function Shell({ language, csrfToken, urls, from = 'Rytm', narrow = false, children }: ShellProps) {
  const word = portalWords(language)
  return (
    <>
      <a className="skip" href="#content">
        {word('skip')}
      </a>
      <header className="top">
        <div className="top-inner">
          <span className="from">{from}</span>
          {urls.signedIn !== null && (
            <nav aria-label={word('nav.label')}>
              <a href={urls.signedIn.home}>{word('nav.home')}</a>
              <a href={urls.signedIn.sessions}>{word('nav.sessions')}</a>
              <PostForm action={urls.signedIn.signOut} csrfToken={csrfToken}>
                <button type="submit" className="link">
                  {word('nav.signOut')}
                </button>
              </PostForm>
            </nav>
          )}
        </div>
      </header>
      <main id="content" className={narrow ? 'narrow' : undefined}>
        {children}
      </main>
      <footer className="foot">
        <span>{word('foot')}</span>
        <LanguageSwitch language={language} csrfToken={csrfToken} urls={urls} />
      </footer>
    </>
  )
}

function LanguageSwitch({ language, csrfToken, urls }: PageProps) {
  const word = portalWords(language)
  const other: Language = language === 'pl' ? 'en' : 'pl'
  return (
    <PostForm action={urls.language} csrfToken={csrfToken} hidden={{ language: other, returnTo: urls.here }}>
      <button type="submit" className="link" lang={other}>
        {word(`language.${other}`)}
      </button>
    </PostForm>
  )
}
