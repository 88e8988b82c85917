import type { Language } from '@rytm/contract/kernel.ts'
import type { CandidateCardView } from '@rytm/contract/views/candidateCard.ts'
import type { AnsweredCardView, FeedbackView } from '@rytm/contract/views/candidateFeedback.ts'
import { fileSize, longDate, longInstant } from '@rytm/contract/words/format.ts'
import { portalWords } from '#words.ts'
import { Each } from './Each.ts'

interface CandidatesProps {
  candidates: readonly AnsweredCardView[]
  language: Language
  zone: string
  fileUrl: (publicNumber: string) => string
  /** The form on which a card is answered. */
  feedbackUrl: (publicNumber: string) => string
  hasAnswered?: boolean
  /** False where the project is over: what was answered stays, nothing is asked any more. */
  answerable?: boolean
}

/** Who was put forward. Names stand here only once their people allow it, and nowhere else that a client gets. */
export function Candidates({ candidates, language, hasAnswered, ...rest }: CandidatesProps) {
  const word = portalWords(language)
  const someAnonymous = candidates.some(({ name }) => name === null)
  return (
    <section id="candidates">
      <h2>{word('candidates.title')}</h2>
      {hasAnswered && <p className="notice">{word('feedback.thanks')}</p>}
      {candidates.length === 0 && <p className="quiet">{word('candidates.empty')}</p>}
      {someAnonymous && <p className="quiet">{word('candidates.anonymous')}</p>}
      <ul className="cards">
        <Each of={candidates}>{(card) => <Card card={card} language={language} {...rest} />}</Each>
      </ul>
    </section>
  )
}

type CardProps = Omit<CandidatesProps, 'candidates' | 'hasAnswered'> & { card: AnsweredCardView }

function Card({ card, language, zone, fileUrl, feedbackUrl, answerable = true }: CardProps) {
  const word = portalWords(language)
  const who = card.name ?? card.publicNumber
  const hasMine = card.feedback.some(({ mine }) => mine)
  return (
    <li>
      <h3 className="card-name">{cardName({ card, language })}</h3>
      <CardText card={card} language={language} />
      {card.file && (
        <a className="item-link" href={fileUrl(card.publicNumber)}>
          {word('candidates.file', {
            who,
            format: card.file.format.toUpperCase(),
            size: fileSize({ bytes: card.file.bytes, language }),
          })}
        </a>
      )}
      <Each of={card.feedback}>
        {(feedback) => <Answer feedback={feedback} language={language} zone={zone} />}
      </Each>
      {answerable && card.answerable && (
        <a className="item-link no-print" href={feedbackUrl(card.publicNumber)}>
          {word(hasMine ? 'feedback.change' : 'feedback.open', { who })}
        </a>
      )}
    </li>
  )
}

function Answer({
  feedback: { kind, text, by, mine, givenAt },
  language,
  zone,
}: {
  feedback: FeedbackView
  language: Language
  zone: string
}) {
  const word = portalWords(language)
  const name = mine ? word('feedback.you') : (by ?? word('project.erased'))
  return (
    <p>
      {word('feedback.said', { name, answer: word(`feedback.kind.${kind}`) })}
      {text !== '' && <span className="said">{` ${text}`}</span>}
      <span className="item-aside">{longInstant({ instant: givenAt, language, zone })}</span>
    </p>
  )
}

interface OfCard {
  card: CandidateCardView
  language: Language
}

export function cardName({ card: { name, publicNumber }, language }: OfCard): string {
  return name ?? portalWords(language)('candidates.number', { number: publicNumber })
}

export function CardText({ card, language }: OfCard) {
  return (
    <>
      <p className="quiet">{standing({ card, language })}</p>
      {card.summary !== '' && <p className="said">{card.summary}</p>}
    </>
  )
}

function standing({ card, language }: OfCard): string {
  const word = portalWords(language)
  const { publicNumber, name, stage, presentedOn, presentedBy } = card
  const date = presentedOn && longDate({ date: presentedOn, language })
  const parts = [
    name === null ? null : publicNumber,
    stage === 'presented' ? null : word(`words:stage.${stage}`),
    date && presentedBy && word('candidates.presented', { date, name: presentedBy }),
  ]
  return parts.filter((part) => part).join(' · ')
}
