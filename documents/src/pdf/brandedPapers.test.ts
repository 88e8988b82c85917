import { describe, expect, test } from 'vitest'
import { jpgLogo, pngLogo, pngOf } from '#testing/logos.ts'
import { letters, pageCount, paperText } from '#testing/paperText.ts'
import { samplePeople, sampleReport, sampleSchedule } from '#testing/sampleViews.ts'
import { withPaper } from './compilePaper.ts'
import { canDrawLogo } from './logoCheck.ts'
import { reportPaper } from './renderReportPdf.ts'
import { schedulePaper } from './renderSchedulePdf.ts'

const people = samplePeople
const language = 'pl' as const
const drawing = (branding: Parameters<typeof reportPaper>[0]['branding']) =>
  withPaper(reportPaper({ view: sampleReport, people, language, branding }), (typst, document) =>
    typst.plainSvg(document),
  )

describe('a paper with the colour of an agency', () => {
  test('wears it in headings and drawings, and nothing of the house is left', () => {
    const svg = drawing({ accent: '#7a2048' })
    expect(svg).toContain('#7a2048')
    expect(svg).not.toContain('#0f5c5c')
  })

  test('has a yellow darkened until it can be read', () => {
    const svg = drawing({ accent: '#f5c400' })
    expect(svg).toContain('#876c00')
    expect(svg).not.toContain('#f5c400')
  })

  test.each(['red"); #panic("x', '', 'yellow'])('falls back to the house for %j', (accent) => {
    expect(drawing({ accent })).toEqual(drawing(undefined))
  })
})

describe('a paper with a footer', () => {
  const footer = { pl: 'Agencja Próbna sp. z o.o. #panic("x") $1', en: '' }

  test('has it on the page, as it was typed, and still fits one page', () => {
    const paper = reportPaper({ view: sampleReport, people, language, branding: { footer } })
    expect(letters(paperText(paper))).toContain(letters(footer.pl))
    expect(pageCount(paper)).toBe(1)
  })

  test('has none in a language for which there is none', () => {
    const plain = { view: sampleSchedule, people, language: 'en' as const }
    const text = (branding?: { footer: typeof footer }) => paperText(schedulePaper({ ...plain, branding }))
    expect(text({ footer })).toEqual(text())
  })
})

describe('a paper with a logo', () => {
  test.each([
    ['PNG', pngLogo],
    ['JPEG', jpgLogo],
  ])('shows a %s in its own proportions, however wide it is', (_kind, content) => {
    for (const [width, height] of [
      [400, 20],
      [20, 400],
    ] as const)
      expect(drawing({ logo: { content, width, height } })).toContain('<image')
  })

  test.each([
    ['whole', pngLogo, true],
    ['a JPEG', jpgLogo, true],
    ['a page that begins like a PNG', Buffer.concat([pngLogo.subarray(0, 33), Buffer.from('<html>')]), false],
    ['cut off', pngLogo.subarray(0, pngLogo.length - 30), false],
    [
      'a picture whose pixels are no pixels',
      pngOf({ width: 40, height: 20, pixels: Buffer.from('no') }),
      false,
    ],
    ['nothing', Buffer.alloc(0), false],
  ])('can only have one that can be drawn: %s', (_what, content, expected) => {
    expect(canDrawLogo(content)).toBe(expected)
  })
})
