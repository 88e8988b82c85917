import { expect, test } from 'vitest'
import { pngLogo } from '#testing/logos.ts'
import { renderBrandingPreview } from './renderBrandingPreview.ts'

const footer = { pl: 'KRAZ 12345', en: 'Certificate 12345' }
const logo = { content: pngLogo, width: 120, height: 40 }

test.each([
  ['pl', 'Kontroler finansowy', 'Imię i nazwisko', footer.pl],
  ['en', 'Financial Controller', 'First and last name', footer.en],
] as const)(
  'what is previewed in %s is the real letter and the real paper',
  async (language, title, name, foot) => {
    const branding = { accent: '#7a2048', footer, logo }
    const { mail, paper } = await renderBrandingPreview({ branding, agencyName: 'Agencja Próbna', language })
    expect(mail.subject).toContain(title)
    expect(mail.html).toContain(foot)
    expect(mail.html).toContain(name)
    for (const drawn of [mail.html, paper]) expect(drawn).toContain('#7a2048')
    expect(paper).toMatch(/^<svg[\s\S]*<image/)
  },
)
