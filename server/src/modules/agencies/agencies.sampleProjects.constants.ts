import type { InBoth, SampleProject } from './agencies.sample.types.ts'
import { atRiskProject } from './agencies.sampleAtRisk.constants.ts'
import { closingProject } from './agencies.sampleClosing.constants.ts'
import { confidentialProject } from './agencies.sampleConfidential.constants.ts'
import { filledProject } from './agencies.sampleFilled.constants.ts'
import { lateProject } from './agencies.sampleLate.constants.ts'
import { discardedProject, draftProject } from './agencies.sampleNeverStarted.constants.ts'
import { notFilledProject } from './agencies.sampleNotFilled.constants.ts'
import { onHoldProject } from './agencies.sampleOnHold.constants.ts'
import { onTrackProject } from './agencies.sampleOnTrack.constants.ts'
import { partlyFilledProject } from './agencies.samplePartlyFilled.constants.ts'
import { startingProject } from './agencies.sampleStarting.constants.ts'

/** One project or more in every status that there is. */
export const sampleProjects: InBoth<SampleProject>[] = [
  onTrackProject,
  atRiskProject,
  startingProject,
  lateProject,
  onHoldProject,
  confidentialProject,
  closingProject,
  filledProject,
  partlyFilledProject,
  notFilledProject,
  draftProject,
  discardedProject,
]
