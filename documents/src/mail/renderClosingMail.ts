import { presentClosing } from '@rytm/contract/presentation/closingPresentation.ts'
import type { ClosingReportView } from '@rytm/contract/views/closingReportView.ts'
import type { PeopleDirectory } from '@rytm/contract/views/shared.ts'
import { factsOf, greeting, signatureOf, subjectOf, type WordedLetterInput, wordsFor } from './letter.ts'
import type { MailPiece, RenderedMail } from './mailContent.ts'
import { renderMail } from './renderMail.ts'
import { closingOf, openingOf } from './wording.ts'

export interface ClosingMailInput extends WordedLetterInput {
  view: ClosingReportView
  people: PeopleDirectory
  links: { portal: string }
}

export function renderClosingMail(input: ClosingMailInput): Promise<RenderedMail> {
  const { view, people, recipient, links, confidential = false, branding, wording } = input
  const word = wordsFor(recipient)
  const presented = presentClosing({ view, people, language: recipient.language })
  const { clientName, place, period, facts, sections } = presented
  const result = presented.result ?? presented.unsaid
  const author = view.sentBy ?? view.head.leadConsultant
  const said = factsOf({ heads: [view.head], author, people, recipient })
  const theirs = view.openPoints.filter(({ by }) => by === 'client').length
  return renderMail({
    language: recipient.language,
    subject: subjectOf('closing', view.head, { confidential, word, result: lowerFirst(result) }),
    from: presented.agencyName,
    branding,
    pieces: [
      greeting(recipient),
      ...openingOf({ wording, facts: said, house: word('closing.lead') }),
      {
        kind: 'title',
        text: presented.projectTitle,
        aside: [clientName, place].filter((part) => part !== null).join(', '),
      },
      { kind: 'outcome', text: result, aside: period },
      ...(theirs === 0
        ? []
        : [{ kind: 'paragraph' as const, text: word('closing.points', { count: theirs }) }]),
      { kind: 'button', label: word('closing.open'), url: links.portal },
      { kind: 'facts', facts },
      ...sections.flatMap((section): MailPiece[] => [
        { kind: 'heading', text: section.heading },
        ...section.blocks.map((block): MailPiece => ({ kind: 'block', block })),
      ]),
    ],
    closing: closingOf({ wording, facts: said }),
    signature: signatureOf(author, people, word),
    foot: [word('foot.reply'), word('foot.link')],
  })
}

/** Within a subject line. */
function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase() + text.slice(1)
}
