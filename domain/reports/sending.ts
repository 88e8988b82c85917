export type Health = 'on_track' | 'at_risk' | 'off_track'

export interface HumanParts {
  health: Health | null
  healthSentence: string
  whatChanged: string
  whatDidNotWork: string
  /** `null`: nobody has said it yet; an empty list says "nothing". */
  needs: readonly { text: string; by: string | null }[] | null
}

export type MissingPart = 'health' | 'healthSentence' | 'whatChanged' | 'whatDidNotWork' | 'needs'

/**
 * What a human still has to write before a report may be sent. The health, its sentence, what changed and what we need
 * are always asked; what did not work is asked only where the health is not `on_track`.
 */
export function missingParts(parts: HumanParts): MissingPart[] {
  const missing: MissingPart[] = []
  if (parts.health === null) missing.push('health')
  if (blank(parts.healthSentence)) missing.push('healthSentence')
  if (blank(parts.whatChanged)) missing.push('whatChanged')
  if (parts.health !== null && parts.health !== 'on_track' && blank(parts.whatDidNotWork))
    missing.push('whatDidNotWork')
  if (parts.needs === null) missing.push('needs')
  return missing
}

function blank(text: string) {
  return text.trim() === ''
}
