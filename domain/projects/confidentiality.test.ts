import { describe, expect, it } from 'vitest'
import { knowsOf, namesOf, type Viewer } from './confidentiality.ts'

const project = { confidential: true, leadConsultantId: 'lead', namedMemberIds: ['named'] }
const roles = ['owner', 'manager', 'consultant'] as const

describe('a confidential project is known to', () => {
  const cases: [string, Viewer, boolean][] = [
    ['its lead consultant', { memberId: 'lead', role: 'consultant' }, true],
    ['a consultant who is named', { memberId: 'named', role: 'consultant' }, true],
    ['a manager who is named', { memberId: 'named', role: 'manager' }, true],
    ['an owner who is not', { memberId: 'other', role: 'owner' }, true],
    ['no manager who is not named', { memberId: 'other', role: 'manager' }, false],
    ['no consultant who is not named', { memberId: 'other', role: 'consultant' }, false],
  ]
  it.each(cases)('%s', (_, viewer, known) => {
    expect(knowsOf({ project, viewer })).toBe(known)
  })

  it('the owners alone where nobody leads it and nobody is named', () => {
    const alone = { confidential: true, leadConsultantId: undefined, namedMemberIds: [] }
    const knowing = roles.filter((role) => knowsOf({ project: alone, viewer: { memberId: 'any', role } }))
    expect(knowing).toEqual(['owner'])
  })
})

it.each(roles)('an open project is known to every %s', (role) => {
  const open = { confidential: false, leadConsultantId: undefined, namedMemberIds: [] }
  expect(knowsOf({ project: open, viewer: { memberId: 'any', role } })).toBe(true)
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
