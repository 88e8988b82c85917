import { render } from '@react-email/render'
import { createElement } from 'react'
import { footerFor } from '#branding.ts'
import { MailDocument } from './MailDocument.tsx'
import type { MailContent, RenderedMail } from './mailContent.ts'
import { mailText } from './mailText.ts'

export async function renderMail(content: MailContent): Promise<RenderedMail> {
  const subject = oneLine(content.subject)
  const footer = footerFor(content.branding, content.language)
  const letter = { ...content, subject, foot: footer ? [...content.foot, footer] : content.foot }
  const html = await render(createElement(MailDocument, { content: letter }))
  return { subject, html, text: mailText(letter) }
}

const longestSubject = 200

/** A subject is a mail header: no line breaks, whatever a title holds. */
function oneLine(subject: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go
  const flat = subject.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim()
  return flat.length <= longestSubject ? flat : `${flat.slice(0, longestSubject - 1)}…`
}
