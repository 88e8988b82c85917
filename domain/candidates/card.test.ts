import { describe, expect, it } from 'vitest'
import {
  type FilePurpose,
  fileForClient,
  fileNameForClient,
  hasCard,
  presentationOf,
} from '#candidates/card.ts'
import { type Stage, stages } from '#evidence/stages.ts'

describe('a candidate card', () => {
  it.each(stages.map((stage, rank) => [stage, rank >= 4] as [Stage, boolean]))(
    'of a candidacy at %s is shown to the client: %s',
    (stage, shown) => {
      expect(hasCard({ stage, ended: false })).toBe(shown)
      expect(hasCard({ stage, ended: true })).toBe(false)
    },
  )

  it.each<[string, (Stage | null)[], number | undefined]>([
    ['nobody put forward yet', ['identified', 'qualified'], undefined],
    ['the first presentation', ['answered', 'presented', 'client_interview'], 1],
    ['a jump beyond it', ['answered', 'offer'], 1],
    ['the one after a correction', ['presented', 'qualified', 'presented'], 2],
    ['none when it was taken back', ['presented', 'qualified'], undefined],
    ['the first one in spite of an end', ['presented', null, 'presented'], 0],
  ])('dates from %s', (_name, stagesOfChanges, expected) => {
    const changes = stagesOfChanges.map((toStage, at) => ({ toStage, at }))
    expect(presentationOf(changes)?.at).toBe(expected)
  })

  it.each<[string, boolean, FilePurpose[], FilePurpose | undefined]>([
    ['a named person’s CV', true, ['cv_anonymised', 'cv'], 'cv'],
    ['the anonymised one where there is no other', true, ['cv_anonymised'], 'cv_anonymised'],
    ['nothing where there is nothing', true, [], undefined],
    ['only an anonymised CV of an anonymous person', false, ['cv', 'cv_anonymised'], 'cv_anonymised'],
    ['no file of an anonymous person with a CV alone', false, ['cv'], undefined],
  ])('gives the client %s', (_name, isNamed, purposes, expected) => {
    expect(fileForClient({ isNamed, purposes })).toBe(expected)
  })

  it.each([
    ['Anna Kowalska', true, 'CV Anna Kowalska K-47F.pdf'],
    ['Anna Kowalska', false, 'CV K-47F.pdf'],
    ['../../etc/"passwd"\r\nX', true, 'CV etc passwd X K-47F.pdf'],
    ['😀', true, 'CV K-47F.pdf'],
    ['x'.repeat(200), true, `CV ${'x'.repeat(80)} K-47F.pdf`],
  ])('of %s, named %s, has a file %s', (name, isNamed, expected) => {
    expect(fileNameForClient({ name, isNamed, publicNumber: 'K-47F', extension: 'pdf' })).toBe(expected)
  })
})
