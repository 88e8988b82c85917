import type { Stage } from '#evidence/stages.ts'

/**
 * The stages whose candidacies fill openings: from the acceptance on, until the person steps back. One that has ended fills
 * none, whatever stage it had reached, so a withdrawal opens the place again; whoever counts leaves those out.
 */
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
