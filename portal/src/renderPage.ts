import type { Language } from '@rytm/contract/kernel.ts'
import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { HtmlDocument } from './parts/HtmlDocument.tsx'

export interface PageHead {
  title: string
  language: Language
}

/** A whole HTML document: no script, no inline style, nothing but the one style sheet from elsewhere. */
export function renderPage(element: ReactElement, { title, language }: PageHead): string {
  return `<!doctype html>${renderToStaticMarkup(createElement(HtmlDocument, { title, language }, element))}`
}
