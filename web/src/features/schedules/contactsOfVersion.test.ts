import { describe, expect, it } from 'vitest'
import { contactsOfVersion } from './contactsOfVersion.ts'

describe('the people of a published version', () => {
  it('are those who were mailed, those who should have it and those who were given it, each once', () => {
    const handover = (contactId: string) => ({
      contactId,
      how: 'marked' as const,
      handedOverAt: '2026-01-07T09:00:00Z',
      markedBy: 'Ktoś',
      returnedAt: null,
    })
    const version = {
      recipients: [{ contactId: 'mailed', name: 'Mailed', mailState: 'stored' }],
      handovers: [handover('mailed'), handover('gone')],
    }
    const known = [
      { contactId: 'mailed', name: 'Mailed' },
      { contactId: 'new', name: 'New' },
    ]
    const people = contactsOfVersion({ version, known })
    expect(
      people.map(({ contactId, name, mailState, handover: has }) => [contactId, name, mailState, !!has]),
    ).toEqual([
      ['mailed', 'Mailed', 'stored', true],
      ['new', 'New', undefined, false],
      ['gone', undefined, undefined, true],
    ])
  })
})
