import type { PeopleDirectory, PersonRef, ProjectHead } from '@rytm/contract/views/shared.ts'
import { greeting, type LetterInput, signatureOf, subjectOf, wordsFor } from './letter.ts'
import type { MailPiece, RenderedMail } from './mailContent.ts'
import { renderMail } from './renderMail.ts'

export interface AccessMailInput extends LetterInput {
  head: ProjectHead
  people: PeopleDirectory
  addedBy: PersonRef | null
  links: { portal: string }
}

/** Tells a contact that the page of a project is open to them. */
export function renderAccessMail(input: AccessMailInput): Promise<RenderedMail> {
  const { head, people, addedBy, recipient, links, confidential = false, branding } = input
  const word = wordsFor(recipient)
  const name = addedBy === null ? undefined : people[addedBy.id]?.name
  const lead = confidential ? word('access.leadConfidential') : word('access.lead', { title: head.title })
  const by: MailPiece[] =
    name === undefined ? [] : [{ kind: 'paragraph', text: word('access.addedBy', { name }) }]
  return renderMail({
    language: recipient.language,
    subject: subjectOf('access', head, { confidential, word }),
    from: head.agencyName,
    branding,
    pieces: [
      greeting(recipient),
      { kind: 'paragraph', text: lead },
      ...by,
      { kind: 'paragraph', text: word('access.how') },
      { kind: 'button', label: word('access.open'), url: links.portal },
    ],
    signature: signatureOf(head.leadConsultant, people, word),
    foot: [word('foot.reply'), word('foot.link')],
  })
}
