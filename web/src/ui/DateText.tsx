import { useFormat } from '#platform/format.ts'

type Props = { instant: string; date?: never } | { date: string; instant?: never }

/** As people say it ("Friday 16:00", "in 2 h"); the full date on hover. Takes an instant or a calendar date. */
export function DateText({ instant, date }: Props) {
  const format = useFormat()
  if (instant !== undefined) {
    return (
      <time dateTime={instant} title={format.fullInstant(instant)}>
        {format.humanInstant(instant)}
      </time>
    )
  }
  return (
    <time dateTime={date} title={format.fullDate(date)}>
      {format.humanDate(date)}
    </time>
  )
}
