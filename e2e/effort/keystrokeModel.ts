import type { Gesture } from './gestures.ts'

/**
 * Seconds of the keystroke-level model (Card, Moran & Newell 1980): a key or a button of the mouse for an average typist
 * who is no secretary, pointing at a target, moving the hand between keyboard and mouse, and thinking before a deed.
 */
export const operators = { press: 0.28, point: 1.1, home: 0.4, think: 1.35 } as const

/** Silent reading of non-fiction (Brysbaert 2019). */
export const wordsReadPerMinute = 238

/** Words that are thought up while they are typed, instead of copied (Karat et al. 1999). */
export const wordsComposedPerMinute = 19

const charactersPerWord = 5

export interface Cost {
  clicks: number
  /** Pressed outside a text: shortcuts (each key of them), Tab, Enter, arrows. */
  keys: number
  characters: number
  wordsRead: number
  seconds: number
  /** The same if every word on the page were read, and if every word typed were thought up meanwhile. */
  secondsReadingAll: number
  secondsComposing: number
}

/** `before`: the last gesture of the deed before. `words`: on the page in all; `ownWords`: that somebody has to read. */
export function costOf({
  gestures,
  before,
  words,
  ownWords,
}: {
  gestures: readonly Gesture[]
  before?: Gesture | undefined
  words: number
  ownWords: number
}): Cost {
  const clicks = gestures.filter(({ kind }) => kind === 'click').length
  const characters = gestures.filter(({ typed }) => typed).length
  const secondsBy = (wordsRead: number) =>
    secondsOf({ gestures, before }) + (wordsRead / wordsReadPerMinute) * 60
  const seconds = secondsBy(ownWords)
  const perCharacter = 60 / (wordsComposedPerMinute * charactersPerWord)
  return {
    clicks,
    keys: gestures.length - clicks - characters,
    characters,
    wordsRead: ownWords,
    seconds,
    secondsReadingAll: secondsBy(words),
    secondsComposing: seconds + characters * (perCharacter - operators.press),
  }
}

/** Hands and thoughts. */
function secondsOf({ gestures, before }: { gestures: readonly Gesture[]; before: Gesture | undefined }) {
  const { press, point, home, think } = operators
  return gestures.reduce((sum, gesture, at) => {
    const previous = gestures[at - 1]
    const hand = previous ?? before
    return (
      sum +
      pressesOf(gesture) * press +
      (gesture.kind === 'click' ? point : 0) +
      (hand && hand.kind !== gesture.kind ? home : 0) +
      (isNewThought({ gesture, previous }) ? think : 0)
    )
  }, 0)
}

/** A capital and the upper row take Shift as well. */
function pressesOf({ key, typed }: Gesture) {
  return typed && /[A-Z!@#$%^&*()_+{}|:"<>?~]/.test(key) ? 2 : 1
}

/** Attention goes to another control; the same key again goes on with what was begun. */
function isNewThought({ gesture, previous }: { gesture: Gesture; previous: Gesture | undefined }) {
  if (!previous) return true
  if (previous.control === gesture.control) return false
  return gesture.kind === 'click' || previous.key !== gesture.key
}
