import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideStatusChange, type StatusChangeDetails } from '#projects/decideStatusChange.ts'
import {
  isEnded,
  type ProjectStatus,
  projectStatuses,
  type StatusVerb,
  statusTransitions,
  verbsFrom,
} from '#projects/projectStatus.ts'

const today = Temporal.PlainDate.from('2026-11-16')
const yesterday = today.subtract({ days: 1 })
const everything: StatusChangeDetails = {
  reason: 'Budżet czeka na zarząd',
  askedByContactId: 'contact-1',
  reviewDate: today.add({ days: 14 }),
  targetDate: today.add({ days: 30 }),
  closingReportSent: true,
}
const decide = (status: ProjectStatus, verb: StatusVerb, details: StatusChangeDetails = everything) =>
  decideStatusChange({ status, verb, details, today })

describe('a change of status', () => {
  it.each<[ProjectStatus, StatusVerb, ProjectStatus]>([
    ['draft', 'activate', 'active'],
    ['draft', 'discard', 'cancelled'],
    ['active', 'hold', 'on_hold'],
    ['on_hold', 'resume', 'active'],
    ['active', 'accept', 'awaiting_start'],
    ['awaiting_start', 'reopen', 'active'],
    ['filled', 'reopen', 'active'],
    ['active', 'start_closing', 'closing'],
    ['on_hold', 'start_closing', 'closing'],
    ['awaiting_start', 'start_closing', 'closing'],
    ['closing', 'close_as_partly_filled', 'partly_filled'],
    ['closing', 'close_as_cancelled', 'cancelled'],
  ])('leads a project that is %s by %s to %s', (status, verb, to) => {
    expect(decide(status, verb)).toEqual({ kind: 'allowed', to })
  })

  it.each<[ProjectStatus, StatusVerb]>([
    ['active', 'activate'],
    ['active', 'close_as_filled'],
    ['draft', 'start_closing'],
    ['on_hold', 'accept'],
    ['cancelled', 'reopen'],
    ['not_filled', 'reopen'],
    ['awaiting_start', 'hold'],
  ])('is refused for a project that is %s by %s', (status, verb) => {
    expect(decide(status, verb)).toMatchObject({
      kind: 'refused',
      code: 'projects.status_change_not_allowed',
    })
  })

  it.each<[string, ProjectStatus, StatusVerb, StatusChangeDetails, string, string[]]>([
    [
      'a hold without anything',
      'active',
      'hold',
      {},
      'projects.status_details_missing',
      ['asked_by', 'reason', 'review_date'],
    ],
    [
      'a hold with a blank reason',
      'active',
      'hold',
      { ...everything, reason: '  ' },
      'projects.status_details_missing',
      ['reason'],
    ],
    [
      'a review in the past',
      'active',
      'hold',
      { ...everything, reviewDate: yesterday },
      'projects.review_date_past',
      [],
    ],
    [
      'a reopening without a date',
      'filled',
      'reopen',
      { reason: 'Rezygnacja' },
      'projects.status_details_missing',
      ['target_date'],
    ],
    [
      'a target in the past',
      'filled',
      'reopen',
      { ...everything, targetDate: yesterday },
      'projects.target_date_past',
      [],
    ],
    [
      'an end without closing report',
      'closing',
      'close_as_filled',
      {},
      'projects.closing_report_not_sent',
      ['closing_report'],
    ],
  ])('is refused: %s', (_name, status, verb, details, code, missing) => {
    expect(decide(status, verb, details)).toEqual({ kind: 'refused', code, missing })
  })

  it('may be reviewed on the same day', () => {
    expect(decide('active', 'hold', { ...everything, reviewDate: today }).kind).toBe('allowed')
  })

  it('is offered exactly where it is allowed', () => {
    const verbs = Object.keys(statusTransitions) as StatusVerb[]
    fc.assert(
      fc.property(fc.constantFrom(...projectStatuses), fc.constantFrom(...verbs), (status, verb) => {
        return verbsFrom(status).includes(verb) === (decide(status, verb).kind === 'allowed')
      }),
    )
  })

  it('ends a project that was active only through closing', () => {
    const ending = Object.values(statusTransitions).filter(({ to }) => isEnded(to))
    expect(new Set(ending.flatMap(({ from }) => from))).toEqual(new Set(['draft', 'closing']))
  })
})
