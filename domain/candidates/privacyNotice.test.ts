import { describe, expect, it } from 'vitest'
import { noticeArticle, noticeDueOn, noticeState, type SourceKind } from '#candidates/privacyNotice.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('the duty to inform', () => {
  it.each<[SourceKind | null, 13 | 14]>([
    ['candidate', 13],
    ['public_profile', 14],
    ['recommendation', 14],
    ['job_board', 14],
    ['other', 14],
    [null, 14],
  ])('of data from %s is that of article %i', (kind, article) => {
    expect(noticeArticle(kind)).toBe(article)
  })

  it.each<[string, SourceKind | null, string, string | undefined, string | undefined, string]>([
    ['at once, where the person gave them', 'candidate', '2026-03-02', undefined, undefined, '2026-03-02'],
    ['a month later', 'public_profile', '2026-03-02', undefined, undefined, '2026-04-02'],
    ['at the end of a shorter month', 'public_profile', '2026-01-31', undefined, undefined, '2026-02-28'],
    ['at the first contact', 'public_profile', '2026-03-02', '2026-03-10', undefined, '2026-03-10'],
    ['when a client first sees them', 'recommendation', '2026-03-02', undefined, '2026-03-09', '2026-03-09'],
    ['at the earlier of both', 'recommendation', '2026-03-02', '2026-03-12', '2026-03-09', '2026-03-09'],
    ['a month later even if contact is later', 'other', '2026-03-02', '2026-05-01', undefined, '2026-04-02'],
    ['not before there were data', 'other', '2026-03-02', '2026-02-01', undefined, '2026-03-02'],
    ['a month later where nobody knows the source', null, '2026-03-02', undefined, undefined, '2026-04-02'],
  ])('is due %s', (_name, sourceKind, obtained, contact, shown, expected) => {
    const due = noticeDueOn({
      sourceKind,
      obtainedOn: day(obtained),
      firstContactOn: contact ? day(contact) : undefined,
      firstShownOn: shown ? day(shown) : undefined,
    })
    expect(due.toString()).toBe(expected)
  })

  it.each([
    ['given', '2026-03-10', '2026-03-10', '2026-03-12'],
    ['given_late', '2026-03-10', '2026-03-11', '2026-03-12'],
    ['due', '2026-03-10', undefined, '2026-03-10'],
    ['overdue', '2026-03-10', undefined, '2026-03-11'],
  ])('stands as %s', (expected, dueOn, givenOn, today) => {
    expect(
      noticeState({ dueOn: day(dueOn), givenOn: givenOn ? day(givenOn) : undefined, today: day(today) }),
    ).toBe(expected)
  })
})
