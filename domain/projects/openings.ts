import { type Stage, stageRank } from '#evidence/stages.ts'

/**
 * Does a candidacy fill an opening? From the acceptance on, until the person steps back: a candidacy that ended fills none,
 * whatever stage it had reached, so a withdrawal opens the place again. The end of the guarantee changes nothing.
 */
export function fillsOpening({ stage, ended }: { stage: Stage; ended: boolean }): boolean {
  return !ended && stageRank(stage) >= stageRank('accepted')
}

/** The stages whose candidacies fill openings, for whoever counts them in a database. */
export const fillingStages = ['accepted', 'started', 'guarantee_ended'] as const satisfies readonly Stage[]

export type Filling = 'none' | 'some' | 'all'

/**
 * How far a project is filled. More people hired than openings asked for is "all". A project of one opening is never filled
 * in part.
 */
export function fillingOf({ openings, hired }: { openings: number; hired: number }): Filling {
  if (hired <= 0) return 'none'
  return hired < openings ? 'some' : 'all'
}
