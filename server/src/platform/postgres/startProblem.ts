/** A start that cannot go on for a reason the operator can act on: shown as one sentence, without a stack. */
export class StartProblem extends Error {
  override name = 'StartProblem'
}
