import { expect, test } from 'vitest'
import { samplePeople, sampleReport, sampleSchedule } from '#testing/sampleViews.ts'
import { renderReportMail } from './renderReportMail.ts'
import { renderScheduleMail } from './renderScheduleMail.ts'

const recipient = { name: 'Anna Próbna', salutation: 'Pani Anno', language: 'pl' } as const
const links = { portal: 'https://rytm.test/c/p/1' }
const footer = { pl: 'Agencja Próbna, KRAZ 12345 <b>', en: 'Sample Agency, KRAZ 12345' }
const schedule = (branding?: { accent?: string; footer?: typeof footer }, language: 'pl' | 'en' = 'pl') =>
  renderScheduleMail({
    view: sampleSchedule,
    people: samplePeople,
    recipient: { ...recipient, language },
    links,
    isNewVersion: false,
    branding,
  })

test('a letter wears the colour in light and in dark, in headings and in its button', async () => {
  const { html } = await schedule({ accent: '#7a2048' })
  expect(html).toContain('background:#7a2048;color:#ffffff')
  expect(html).toContain('.accent { color: #da73a1 !important; }')
  expect(html).not.toMatch(/#0f5c5c|#7cc4bf/)
})

test('a yellow is darkened where the letter is white, and stays where it is dark', async () => {
  const { html } = await schedule({ accent: '#f5c400' })
  expect(html).toContain('background:#876c00')
  expect(html).toContain('.accent { color: #f5c400 !important; }')
  expect(html.replace(/<style>[\s\S]*<\/style>/, '')).not.toContain('#f5c400')
})

test('what is no colour never reaches a style', async () => {
  const { html } = await schedule({ accent: 'red; } body { display: none' })
  expect(html).toBe((await schedule()).html)
})

test('the footer stands last, in the language of the reader, as it was typed, in the plain text too', async () => {
  const { html, text } = await schedule({ footer })
  expect(html).toContain('KRAZ 12345 &lt;b&gt;')
  expect(text.trim().endsWith(footer.pl)).toBe(true)
  expect((await schedule({ footer }, 'en')).text.trim().endsWith(footer.en)).toBe(true)
})

test('bars of a report come in the colour too, and no letter needs a picture', async () => {
  const reports: Parameters<typeof renderReportMail>[0]['reports'] = [
    { view: sampleReport, people: samplePeople, links },
  ]
  const { html } = await renderReportMail({ reports, recipient, branding: { accent: '#7a2048' } })
  expect(html).toContain('background:#cbb4c0')
  expect(html).not.toMatch(/<img|#b9d3d1/)
})
