import type { ReactNode } from 'react'
import type { PageHead } from '#renderPage.ts'

export function HtmlDocument({ title, language, children }: PageHead & { children?: ReactNode }) {
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="referrer" content="same-origin" />
        <title>{title}</title>
        <link rel="stylesheet" href="/c/assets/portal.css" />
      </head>
      <body>{children}</body>
    </html>
  )
}
