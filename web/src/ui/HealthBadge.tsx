import { useWord } from '#platform/format.ts'
import classes from './HealthBadge.module.css'

export type Health = 'on_track' | 'at_risk' | 'off_track'

const shapes: Record<Health, string> = {
  on_track: 'M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1Z',
  at_risk: 'M6 1 11.5 11H.5Z',
  off_track: 'M1.5 1.5h9v9h-9Z',
}

/** Shape, word and colour together; never colour alone. */
export function HealthBadge({ health }: { health: Health }) {
  const word = useWord()
  return (
    <span className={classes.badge} data-health={health}>
      <svg className={classes.shape} viewBox="0 0 12 12" aria-hidden="true">
        <path d={shapes[health]} />
      </svg>
      {word(`health.${health}`)}
    </span>
  )
}
