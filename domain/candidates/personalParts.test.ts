import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hidePersonalParts, surnameParts } from '#candidates/personalParts.ts'

const clean = (text: string, name = 'Anna Kowalska') => hidePersonalParts({ text, name, label: 'K-47F' })

describe('a text without the personal parts', () => {
  it.each<[string, string, string, string?]>([
    ['loses the whole name once', 'Anna Kowalska zna SAP.', 'K-47F zna SAP.'],
    ['loses a name in a Polish case', 'Rozmowa z Anną Kowalską o zakresie', 'Rozmowa z K-47F o zakresie'],
    ['loses a surname alone', 'Pani Kowalskiej zależy na czasie', 'Pani K-47F zależy na czasie'],
    ['loses a name with a fleeting e', 'Rozmawiałem z Markiem', 'Rozmawiałem z K-47F', 'Marek Dudek'],
    ['loses the other fleeting e', 'Oferta dla Pawła Dudka', 'Oferta dla K-47F', 'Paweł Dudek'],
    ['loses a name without its signs', 'wojcik zna SAP', 'K-47F zna SAP', 'Piotr Wójcik'],
    ['loses both parts of a double name', 'Pani Nowak-Zięba', 'Pani K-47F', 'Ewa Nowak-Zięba'],
    ['loses a short name only as it is', 'Li zna Lizbonę', 'K-47F zna Lizbonę', 'Li Wei'],
    ['keeps a common word', 'Nowa rola, nowy zespół', 'Nowa rola, nowy zespół', 'Ewa Nowak'],
    ['loses an e-mail address', 'Pisać na a.k+1@poczta.test dziś', 'Pisać na K-47F dziś'],
    ['loses a phone number', 'tel. +48 600 100 200, rano', 'tel. K-47F, rano'],
    ['loses a phone number without the country', 'tel. 600-100-200', 'tel. K-47F'],
    ['loses one before a full stop', 'Dzwonić: 600 100 200.', 'Dzwonić: K-47F.'],
    ['loses one after a full stop', 'tel.600100200, rano', 'tel.K-47F, rano'],
    ['loses a profile', 'Profil: linkedin.com/in/anna-k i praca', 'Profil: K-47F i praca'],
    ['loses a page', 'Zob. https://anna.test/cv', 'Zob. K-47F'],
    ['keeps an amount', 'Budżet 120 000 000 zł i 18 500 zł', 'Budżet 120 000 000 zł i 18 500 zł'],
    ['keeps years and shares', 'Od 2019 do 2024, 12,5% wzrostu', 'Od 2019 do 2024, 12,5% wzrostu'],
    ['keeps an empty text', '', ''],
  ])('%s', (_name, text, expected, name) => {
    expect(clean(text, name)).toEqual({ text: expected, hasHidden: expected !== text })
  })

  it('never holds a part of the name, wherever it stood', () => {
    const around = fc.string({ maxLength: 30 })
    const words = fc.constantFrom('Anna', 'Kowalska', 'Anny', 'Kowalskiej', 'ANNA', 'kowalska')
    fc.assert(
      fc.property(around, words, around, (before, word, after) => {
        const { text } = clean(`${before} ${word} ${after}`)
        return !text.split(/[^\p{L}]+/u).includes(word)
      }),
    )
  })
})

it.each([
  ['Anna Próbna', ['probna']],
  ['Anna Nowak-Próbna', ['nowak', 'probna']],
  ['Anna Nowak - Próbna ', ['nowak', 'probna']],
  ['Anna-Maria Próbna', ['probna']],
  ['Próbna', ['probna']],
  ['Anna Próbna !', ['probna']],
  ['', []],
])('the surname of "%s"', (name, expected) => expect(surnameParts(name)).toEqual(expected))
