import { careTable } from '@rytm/contract/presentation/careTable.ts'
import type { CareRecordView } from '@rytm/contract/views/careRecordView.ts'
import { describe, expect, test } from 'vitest'
import { hostile } from '#testing/hostileViews.ts'
import { letters, pageCount, paperText } from '#testing/paperText.ts'
import { carePaper, renderCarePdf } from './renderCarePdf.ts'

const id = '01900000-0000-7000-8000-000000000401'
const nothing = { late: 0, missed: 0, attempted: 0, automatic: 0, recordedTooLate: 0 }
const view: CareRecordView = {
  kind: 'care_record',
  scope: { kind: 'member', id, name: 'Żaneta Próbna' },
  agencyName: 'Próbna Rekrutacja',
  zone: 'Europe/Warsaw',
  period: { from: '2026-11-01', to: '2026-11-30' },
  madeAt: '2026-11-30T09:00:00Z',
  kinds: [
    {
      ...nothing,
      kind: 'weekly_report',
      kept: 5,
      counted: 6,
      late: 1,
      share: 5 / 6,
      notWanted: 0,
      waived: 0,
      overdue: 2,
    },
    { ...nothing, kind: 'schedule', kept: 2, counted: 2, share: null, notWanted: 1, waived: 0, overdue: 0 },
  ],
  reply: { n: 5, medianMinutes: 90, p90Minutes: 615, unanswered: 1 },
  silence: {
    projects: 1,
    stretches: [
      {
        project: { id, name: hostile.typst },
        client: { id, name: hostile.markup },
        from: '2026-11-09T16:00:00Z',
        until: null,
        workingDays: 13,
      },
    ],
    isCut: false,
  },
  reports: { sent: 6, automatic: 1 },
  closing: { ended: 2, reported: 1 },
}

describe('the care record on paper', () => {
  test('says what reporting costs where it is the record of the agency', () => {
    const effort = {
      reports: { n: 6, medianSeconds: 48, withinAim: 5, aimSeconds: 60 },
      projectWeeks: { n: 3, medianSeconds: null, withinAim: null, aimSeconds: 600 },
      entriesPerProjectWeek: null,
    }
    const text = letters(paperText(carePaper({ view: { ...view, effort }, language: 'pl' })))
    expect(text).toContain(letters('Wysłany raport: mediana 48 s, 5 z 6 nie dłużej niż 60 s.'))
    expect(text).toContain(letters('za mało danych, żeby podać medianę (jest 3, potrzeba 5)'))
    expect(letters(paperText(carePaper({ view, language: 'pl' })))).not.toContain('raportowanie')
    const rows = careTable({ view: { ...view, effort }, language: 'pl' })
    expect(rows).toContainEqual(['Czas na raport, mediana (sekundy)', 48])
    expect(rows).toContainEqual(['Pisanie na projekt w tygodniu, mediana (sekundy)', 'za mało danych'])
  })

  test('says shares with their number, and none where there are too few', () => {
    const text = letters(paperText(carePaper({ view, language: 'pl' })))
    for (const words of [
      '5 z 6',
      '83%',
      'wykonane po terminie: 1',
      'po terminie: 2',
      '2 z 2',
      'za mało danych',
    ])
      expect(text).toContain(letters(words))
    for (const words of ['90 min roboczych', '10,3 godz. roboczych', 'z raportem końcowym: 1'])
      expect(text).toContain(letters(words))
  })

  test('shows names as they were typed', () => {
    const text = letters(paperText(carePaper({ view, language: 'en' })))
    expect(text).toContain(letters(hostile.markup))
  })

  test('tells a member why it is kept, an agency not', () => {
    const agency: CareRecordView = { ...view, scope: { kind: 'agency', id, name: 'Próbna Rekrutacja' } }
    const told = (shown: CareRecordView) =>
      paperText(carePaper({ view: shown, language: 'pl' })).includes('22³')
    expect([told(view), told(agency)]).toEqual([true, false])
  })

  test('is one tagged page', () => {
    expect(pageCount(carePaper({ view, language: 'pl' }))).toBe(1)
    const pdf = Buffer.from(renderCarePdf({ view, language: 'pl' })).toString('latin1')
    expect(pdf).toContain('/StructTreeRoot')
  })
})
