import type { Language } from '@rytm/contract/kernel.ts'
import type { ReactNode } from 'react'
import type { PageBrand, PageProps } from '#pageProps.ts'
import { portalWords } from '#words.ts'
import { PostForm } from './PostForm.tsx'

interface ShellProps extends PageProps {
  /** The name at the top: the agency, or the product where several agencies meet. */
  from?: string
  /** A short page: sign-in, code, message. */
  narrow?: boolean
  children: ReactNode
}

export function Shell({
  language,
  csrfToken,
  urls,
  brand,
  from = brand?.name ?? 'Rytm',
  narrow = false,
  children,
}: ShellProps) {
  const word = portalWords(language)
  return (
    <>
      {brand?.style && <link rel="stylesheet" href={brand.style} />}
      <a className="skip" href="#content">
        {word('skip')}
      </a>
      <header className="top">
        <div className="top-inner">
          <span className="from">{brand?.logo ? <Logo {...brand.logo} name={from} /> : from}</span>
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
        {brand?.footer && <p className="foot-own">{brand.footer}</p>}
        <span>{word('foot')}</span>
        <LanguageSwitch language={language} csrfToken={csrfToken} urls={urls} />
      </footer>
    </>
  )
}

const logoPixels = { high: 40, wide: 200 } as const

/** Sized before it has come, so that nothing on the page moves. */
function Logo({ url, width, height, name }: NonNullable<PageBrand['logo']> & { name: string }) {
  const scale = Math.min(logoPixels.high / height, logoPixels.wide / width)
  return (
    <img
      className="logo"
      src={url}
      alt={name}
      width={Math.max(1, Math.round(width * scale))}
      height={Math.max(1, Math.round(height * scale))}
    />
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
