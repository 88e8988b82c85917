import type { Language } from '#kernel.ts'
import type { ScheduleChange } from '#views/scheduleView.ts'
import { longDate } from '#words/format.ts'
import type { Word } from '#words/word.ts'

/** One change of a schedule as its client reads it. */
export function changeSentence({
  change: { kind, title, date, formerTitle, formerDate, owner },
  word,
  language,
}: {
  change: ScheduleChange
  word: Word
  language: Language
}): string {
  return word(`words:plan.change.${kind === 'owner' ? `owner_${owner ?? 'agency'}` : kind}`, {
    title,
    date: longDate({ date, language }),
    formerTitle: formerTitle ?? '',
    formerDate: formerDate === null ? '' : longDate({ date: formerDate, language }),
  })
}
