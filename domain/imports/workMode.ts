import { foldText } from '#imports/foldText.ts'
import { type Parsed, refused, understood } from '#imports/parsed.ts'

/** Where the work is done: at the client's, partly at home, or wholly remote. */
export type WorkMode = 'office' | 'hybrid' | 'remote'

const hybridWords = /hybryd|hybrid|czesciowo zdaln|partly remote|partially remote|\d ?(dni|day|x)\b/
const remoteWords = /zdaln|remote|home ?office|telepraca|z domu|from home|\bwfh\b|homeoffice/
const officeWords = /stacjonarn|office|biur|on ?site|vor ort|na miejscu|in person|u klienta/

/**
 * The work mode that a cell names in Polish, English or German. Both office and remote named together, or some
 * days of either, mean hybrid. `home office` is remote, not an office.
 */
export function parseWorkMode(cell: string): Parsed<WorkMode> {
  const text = foldText(cell).replace(/[_\-/]+/g, ' ')
  if (hybridWords.test(text)) return understood('hybrid')
  const remote = remoteWords.test(text)
  const office = officeWords.test(text.replace(/home ?office/g, ''))
  if (remote && office) return understood('hybrid')
  if (remote) return understood('remote')
  if (office) return understood('office')
  return refused('imports.work_mode_unknown', cell)
}
