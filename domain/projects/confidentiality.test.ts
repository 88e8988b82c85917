import { describe, expect, it } from 'vitest'
import { namesOf, type Viewer, type WayToKnow, wayToKnow } from './confidentiality.ts'

const project = { confidential: true, leadConsultantId: 'lead', namedMemberIds: ['named'] }
const roles = ['owner', 'manager', 'consultant'] as const

describe('a confidential project is known to', () => {
  const cases: [string, Viewer, WayToKnow | undefined][] = [
    ['its lead consultant', { memberId: 'lead', role: 'consultant' }, 'lead'],
    ['an owner who leads it', { memberId: 'lead', role: 'owner' }, 'lead'],
    ['a consultant who is named', { memberId: 'named', role: 'consultant' }, 'named'],
    ['a manager who is named', { memberId: 'named', role: 'manager' }, 'named'],
    ['an owner who is not', { memberId: 'other', role: 'owner' }, 'owner'],
    ['no manager who is not named', { memberId: 'other', role: 'manager' }, undefined],
    ['no consultant who is not named', { memberId: 'other', role: 'consultant' }, undefined],
  ]
  it.each(cases)('%s', (_, viewer, way) => {
    expect(wayToKnow({ project, viewer })).toBe(way)
  })

  it('the owners alone where nobody leads it and nobody is named', () => {
    const alone = { confidential: true, leadConsultantId: undefined, namedMemberIds: [] }
    const knowing = roles.filter((role) => wayToKnow({ project: alone, viewer: { memberId: 'any', role } }))
    expect(knowing).toEqual(['owner'])
  })
})

it.each(roles)('an open project is known to every %s', (role) => {
  const open = { confidential: false, leadConsultantId: undefined, namedMemberIds: [] }
  expect(wayToKnow({ project: open, viewer: { memberId: 'any', role } })).toBe('everybody')
})

describe('a project is called', () => {
  it.each([
    ['by its title where it is open', null, { title: 'Kontroler', actualTitle: null }],
    ['by its title where the code name is empty', '  ', { title: 'Kontroler', actualTitle: null }],
    [
      'by its code name where it is confidential',
      ' Bursztyn ',
      { title: 'Bursztyn', actualTitle: 'Kontroler' },
    ],
  ])('%s', (_, codeName, names) => {
    expect(namesOf({ title: 'Kontroler', codeName })).toEqual(names)
  })
})
