import { type Stage, stageRank } from '#evidence/stages.ts'

/** What may be kept of a person as a file: the CV itself, and one from which somebody took out who it is. */
export const filePurposes = ['cv', 'cv_anonymised'] as const
export type FilePurpose = (typeof filePurposes)[number]

/**
 * Whether the client sees a card of this candidacy: from the presentation on, while it has not ended. A move back
 * before the presentation, which corrects a mistake, takes the card away.
 */
export function hasCard({ stage, ended }: { stage: Stage; ended: boolean }): boolean {
  return !ended && stageRank(stage) >= stageRank('presented')
}

/**
 * The change by which somebody was put forward: the first one to the presentation or beyond, in the order of the list,
 * since the last move to a stage before it, which took back a mistake. An ending and a reopening change nothing.
 * `undefined`: not put forward.
 */
export function presentationOf<C extends { toStage: Stage | null }>(changes: readonly C[]): C | undefined {
  return changes.reduce<C | undefined>((found, change) => {
    if (change.toStage === null) return found
    return stageRank(change.toStage) < stageRank('presented') ? undefined : (found ?? change)
  }, undefined)
}

/**
 * Which of the kept files the client gets. A person who is named: the CV, else the anonymised one. One who is not: only
 * what a human has marked as anonymised, because nothing can take a name out of a file. `undefined`: no file.
 */
export function fileForClient({
  isNamed,
  purposes,
}: {
  isNamed: boolean
  purposes: readonly FilePurpose[]
}): FilePurpose | undefined {
  const wanted: FilePurpose[] = isNamed ? ['cv', 'cv_anonymised'] : ['cv_anonymised']
  return wanted.find((purpose) => purposes.includes(purpose))
}

const longestName = 80

/**
 * The name under which a client saves a file: the person's once they are named, until then the number alone, whatever
 * the file was called when it came. `extension` without a dot. Signs that file systems refuse become spaces.
 */
export function fileNameForClient({
  name,
  publicNumber,
  isNamed,
  extension,
}: {
  name: string
  publicNumber: string
  isNamed: boolean
  extension: string
}): string {
  const readable = name
    .replace(/[^\p{L}\p{M}\d' -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestName)
  return isNamed && readable
    ? `CV ${readable} ${publicNumber}.${extension}`
    : `CV ${publicNumber}.${extension}`
}
