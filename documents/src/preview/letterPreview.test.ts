import { languages } from '@rytm/contract/kernel.ts'
import { letters, variablesOf } from '@rytm/domain/texts/letterText.ts'
import { describe, expect, test } from 'vitest'
import { houseWording } from '#mail/wording.ts'
import { renderLetterPreview } from './renderLetterPreview.ts'

const all = letters.flatMap((letter) => languages.map((language) => ({ letter, language })))

describe('the letter to look at', () => {
  test.each(all)('has a value for every variable: $letter, $language', async ({ letter, language }) => {
    const opening = variablesOf[letter].map((name) => `${name}=<{${name}}>`).join(' ')
    const wording = { opening, closing: 'Koniec. {agency}' }
    const branding = { accent: '#7a2048' }
    const agencyName = 'Agencja Próbna'
    const { html, text } = await renderLetterPreview({ letter, language, agencyName, branding, wording })
    const line = text.split('\n').find((each) => each.startsWith('contact=')) ?? ''
    expect([...line.matchAll(/(\w+)=<[^<>]+>/g)].map(([, name]) => name)).toEqual([...variablesOf[letter]])
    expect(text).toContain('Koniec. Agencja Próbna')
    expect(html).toContain('#7a2048')
  })

  test.each(all)('begins as the house does without a wording: $letter, $language', async (which) => {
    const wording = { opening: '', closing: '' }
    const { text } = await renderLetterPreview({ ...which, agencyName: 'A', branding: {}, wording })
    expect(text).toContain(houseWording(which).opening)
  })
})
