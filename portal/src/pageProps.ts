import type { Language } from '@rytm/contract/kernel.ts'

/** What every page gets besides its data. */
export interface PageProps {
  language: Language
  /** Goes as `csrfToken` into every form. */
  csrfToken: string
  urls: PageUrls
  /** Absent where no one agency stands behind the page. */
  brand?: PageBrand
}

export interface PageBrand {
  name: string
  /** Null: the colour of the house. */
  style: string | null
  logo: { url: string; width: number; height: number } | null
  /** In the language of the page. */
  footer: string | null
}

export interface PageUrls {
  /** Address of this page: where the language switch comes back to. */
  here: string
  /** POST `language`, `returnTo`. */
  language: string
  /** Null where nobody is signed in. */
  signedIn: { home: string; sessions: string; signOut: string } | null
}
