import type { Language } from '@rytm/contract/kernel.ts'
import type { CandidateCardView } from '@rytm/contract/views/candidateCard.ts'
import { fileSize, longDate } from '@rytm/contract/words/format.ts'
import { portalWords } from '#words.ts'
import { Each } from './Each.ts'

interface CandidatesProps {
  candidates: readonly CandidateCardView[]
  language: Language
  fileUrl: (publicNumber: string) => string
}

/** Who was put forward. Names stand here only once their people allow it, and nowhere else that a client gets. */
export function Candidates({ candidates, language, fileUrl }: CandidatesProps) {
  const word = portalWords(language)
  const someAnonymous = candidates.some(({ name }) => name === null)
  return (
    <section id="candidates">
      <h2>{word('candidates.title')}</h2>
      {candidates.length === 0 && <p className="quiet">{word('candidates.empty')}</p>}
      {someAnonymous && <p className="quiet">{word('candidates.anonymous')}</p>}
      <ul className="cards">
        <Each of={candidates}>
          {(card) => (
            <li>
              <h3 className="card-name">
                {card.name ?? word('candidates.number', { number: card.publicNumber })}
              </h3>
              <p className="quiet">{standing({ card, language })}</p>
              {card.summary !== '' && <p className="said">{card.summary}</p>}
              {card.file && (
                <a className="item-link" href={fileUrl(card.publicNumber)}>
                  {word('candidates.file', {
                    who: card.name ?? card.publicNumber,
                    format: card.file.format.toUpperCase(),
                    size: fileSize({ bytes: card.file.bytes, language }),
                  })}
                </a>
              )}
            </li>
          )}
        </Each>
      </ul>
    </section>
  )
}

function standing({ card, language }: { card: CandidateCardView; language: Language }): string {
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
