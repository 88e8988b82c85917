import { useWord } from '#platform/format.ts'

/** "2 of 3 filled": where there is more than one opening; of a single one the status says it. */
export function Openings({ project: { openings, hired } }: { project: { openings: number; hired: number } }) {
  const word = useWord()
  if (openings < 2) return null
  return <span>{word('project.openings_filled', { hired: Math.min(hired, openings), total: openings })}</span>
}
