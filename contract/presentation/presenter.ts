import type { Language } from '#kernel.ts'
import en from '#locales/en/papers.json' with { type: 'json' }
import enWords from '#locales/en/words.json' with { type: 'json' }
import pl from '#locales/pl/papers.json' with { type: 'json' }
import plWords from '#locales/pl/words.json' with { type: 'json' }
import type { Health, PeopleDirectory, PersonCard, PersonRef } from '#views/shared.ts'
import { createVocabulary } from '#words/vocabulary.ts'
import type { Word } from '#words/word.ts'

const vocabulary = createVocabulary({
  pl: { papers: pl, words: plWords },
  en: { papers: en, words: enWords },
})

/** What every presentation needs to word a view: the language, its words and the names of people. */
export interface Presenter {
  language: Language
  word: Word
  /** A code of the domain in the reader's language; a code without a word stands as itself. */
  domainWord: (group: string, code: string) => string
  nameOf: (person: PersonRef | null) => string | null
  /** Name and phone: a paper should say whom to call. */
  callLineOf: (person: PersonRef | null) => string | null
}

export interface PresenterInput {
  people: PeopleDirectory
  language: Language
}

export function createPresenter({ people, language }: PresenterInput): Presenter {
  const word = vocabulary(language)
  return {
    language,
    word,
    // Papers are read by the client: what is "the client" in the workspace is "you" here.
    domainWord: (group, code) =>
      word(`to_client.${group}.${code}`, {
        defaultValue: word(`words:${group}.${code}`, { defaultValue: code }),
      }),
    nameOf: (person) => (person === null ? null : (people[person.id]?.name ?? word('erased'))),
    callLineOf: (person) => (person === null ? null : callLine(people[person.id], word('erased'))),
  }
}

function callLine(person: PersonCard | undefined, erased: string): string {
  if (person === undefined) return erased
  return person.phone === undefined ? person.name : `${person.name}, ${person.phone.replace(/\s/g, '\u00a0')}`
}

/** Never by colour alone: the sign and the word carry the state. */
export const healthMarks: Record<Health, string> = { on_track: '●', at_risk: '▲', off_track: '■' }

export interface HealthPresentation {
  state: Health
  mark: string
  word: string
}

export function presentHealth(state: Health, presenter: Presenter): HealthPresentation {
  return { state, mark: healthMarks[state], word: presenter.domainWord('health', state) }
}

export interface Fact {
  label: string
  value: string
}
