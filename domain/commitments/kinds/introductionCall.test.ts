import { describe, expect, it } from 'vitest'
import { at, call, draft, lines, owed, project, told } from '#commitments/testing/sampleFacts.ts'

const started = { startDate: '2026-11-16', activatedAt: '2026-11-16T09:00:00Z' }

describe('a new lead consultant introduces himself', () => {
  const kind = 'introduction_call'
  const leads = [
    { memberId: 'olga', since: at('2026-11-16T09:00:00Z') },
    { memberId: 'piotr', since: at('2026-11-20T09:00:00Z') },
  ]
  const facts = project({ ...started, leads })
  const now = '2026-11-25T09:00:00Z'

  it('by the end of the next working day, and owns it', () => {
    expect(told(owed({ kind, facts, now }))).toMatchObject(
      told([
        {
          subject: '2026-11-20T09:00:00Z',
          opensAt: at('2026-11-20T09:00:00Z'),
          dueAt: at('2026-11-23T16:00:00Z'),
          status: 'open',
          responsibleId: 'piotr',
        },
      ]),
    )
  })

  it.each([
    ['by his own call', { recordedBy: 'piotr' }, 'kept'],
    ['not by the one who led before', { recordedBy: 'olga' }, 'open'],
    ['not with somebody else', { recordedBy: 'piotr', contactIds: ['marek'] }, 'open'],
    ['not by one before he led', { recordedBy: 'piotr', occurredAt: at('2026-11-19T09:00:00Z') }, 'open'],
  ])('%s', (_, changes, status) => {
    const touchpoints = [call('2026-11-23T09:00:00Z', changes)]
    expect(owed({ kind, facts: { ...facts, touchpoints }, now })[0]?.status).toBe(status)
  })

  it('warns in the last quarter since it opened, whatever hold came before', () => {
    const afterwards = [
      ['on_hold', '2026-11-17T09:00:00Z'],
      ['active', '2026-11-18T09:00:00Z'],
    ] as const
    const [found] = owed({ kind, facts: project({ ...started, leads, afterwards }), now })
    expect(found?.warnAt).toEqual(at('2026-11-23T12:15:00Z'))
  })

  it('was cancelled or missed when the next one took over', () => {
    const third = (since: string) => ({ ...facts, leads: [...leads, { memberId: 'ewa', since: at(since) }] })
    expect(lines({ kind, facts: third('2026-11-23T09:00:00Z'), now })).toEqual([
      '2026-11-20T09:00:00Z 2026-11-23T16:00:00Z cancelled',
      '2026-11-23T09:00:00Z 2026-11-24T16:00:00Z open',
    ])
    expect(lines({ kind, facts: third('2026-11-24T09:00:00Z'), now })).toEqual([
      '2026-11-20T09:00:00Z 2026-11-23T16:00:00Z missed',
      '2026-11-24T09:00:00Z 2026-11-25T16:00:00Z open',
    ])
    const late = { ...third('2026-11-24T09:00:00Z') }
    const touchpoints = [call('2026-11-24T12:00:00Z', { recordedBy: 'piotr' })]
    expect(owed({ kind, facts: { ...late, touchpoints }, now })[0]?.status).toBe('missed')
  })

  it.each([
    ['who led first', leads.slice(0, 1)],
    ['who led first, named after the clocks began to run', [olga('2026-11-18')]],
    [
      'who took over before the clocks ran',
      [{ memberId: 'jan', since: at('2026-11-02T09:00:00Z') }, ...leads],
    ],
    ['who comes back after nobody led', [...leads.slice(0, 1), nobody('2026-11-18'), olga('2026-11-19')]],
    ['who is named twice', [...leads.slice(0, 1), olga('2026-11-19')]],
  ])('but not %s', (_, history) => {
    const owedNow = owed({ kind, facts: project({ ...started, leads: history }), now })
    expect(owedNow.filter(({ subject }) => subject !== '2026-11-20T09:00:00Z')).toEqual([])
  })

  it('whatever order the leads are listed in', () => {
    const turned = { ...facts, leads: leads.toReversed() }
    expect(lines({ kind, facts: turned, now })).toEqual(['2026-11-20T09:00:00Z 2026-11-23T16:00:00Z open'])
  })

  it('is not stopped where the same one is named again', () => {
    const again = [...leads, { memberId: 'piotr', since: at('2026-11-23T09:00:00Z') }]
    expect(lines({ kind, facts: { ...facts, leads: again }, now })).toEqual([
      '2026-11-20T09:00:00Z 2026-11-23T16:00:00Z open',
    ])
  })

  it('is not owed in a draft or after the end', () => {
    expect(lines({ kind, facts: { ...draft, leads }, now })).toEqual([])
    const ended = project({
      ...started,
      leads,
      afterwards: [
        ['closing', '2026-11-18T09:00:00Z'],
        ['cancelled', '2026-11-19T09:00:00Z'],
      ],
    })
    expect(lines({ kind, facts: ended, now })).toEqual([])
  })
})

function nobody(date: string) {
  return { memberId: undefined, since: at(`${date}T09:00:00Z`) }
}

function olga(date: string) {
  return { memberId: 'olga', since: at(`${date}T09:00:00Z`) }
}
