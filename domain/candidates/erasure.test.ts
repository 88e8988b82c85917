import { describe, expect, it } from 'vitest'
import { isNamesake, isPartOf, sharesSurname, type TextNearness, withoutPerson } from './erasure.ts'

const traces = { name: 'Anna Próbna', email: 'anna.probna@example.test', phone: '+48 601 234 567' }
const erased = (text: string, nearness: TextNearness = 'elsewhere') =>
  withoutPerson({ text, traces, nearness, label: '—' })

describe('a text without a person who is erased', () => {
  it.each([
    ['Rozmowa z Anną Próbną o stawce', 'Rozmowa z — o stawce'],
    ['Próbna Anna, kontroling', '—, kontroling'],
    ['anna próbna dzwoniła', '— dzwoniła'],
    ['Anny Probnej nie ma', '— nie ma'],
    ['ANNA PRÓBNA', '—'],
    ['Pisać na Anna.Probna@example.test.', 'Pisać na —.'],
    ['601 234 567\n2. Rozmowa', '—\n2. Rozmowa'],
    ['15000 601234567 12.03.2026', '15000 — 12.03.2026'],
    ['tel. 0048 601-234-567, rano', 'tel. —, rano'],
    ['Tel. 601-234-567 po 16', 'Tel. — po 16'],
    ['Tel. 0048601234567', 'Tel. —'],
    ['„Anna Próbna” i Anna Próbna', '„—” i —'],
  ])('%s', (text, expected) => expect(erased(text)).toBe(expected))

  it.each([
    'Anna zadzwoni jutro',
    'Próbna wersja raportu',
    'Pani Próbna jest zainteresowana',
    'Anna Inna i Jan Próbny',
    'Widełki 601 234 zł, 14 osób',
    'inna@example.test, 602 234 567',
    'joanna.probna@example.test',
    'ref. 1601234567',
    '',
  ])('elsewhere leaves: %s', (text) => expect(erased(text)).toBe(text))

  it.each([
    ['Pani Próbna jest zainteresowana', 'Pani — jest zainteresowana'],
    ['Odmowa od Próbnej', 'Odmowa od —'],
    ['Anna Inna czeka', 'Anna Inna czeka'],
    ['okres próbny', 'okres próbny'],
  ])('in a project of the person: %s', (text, expected) => expect(erased(text, 'own')).toBe(expected))

  it('leaves the name where somebody else bears it, but not the address', () => {
    expect(erased('Anna Próbna, anna.probna@example.test', 'unnamed')).toBe('Anna Próbna, —')
  })

  it('takes a name of one word only in the own projects', () => {
    const one = { name: 'Próbna', email: null, phone: null }
    const text = 'Rozmowa z Próbną'
    expect(withoutPerson({ text, traces: one, nearness: 'own', label: '—' })).toBe('Rozmowa z —')
    expect(withoutPerson({ text, traces: one, nearness: 'elsewhere', label: '—' })).toBe(text)
  })

  it('takes both halves of a double surname', () => {
    const double = { name: 'Anna Próbna-Inna', email: null, phone: null }
    const text = 'Anna Próbna-Inna, potem Próbna-Inna'
    expect(withoutPerson({ text, traces: double, nearness: 'elsewhere', label: '—' })).toBe('—, potem —')
  })

  describe('where one surname is half of another', () => {
    const of = (name: string, text: string, nearness: TextNearness) =>
      withoutPerson({ text, traces: { name, email: null, phone: null }, nearness, label: '—' })

    it.each([
      'Pani Próbna-Inna czeka',
      'Oferta dla Innej-Próbnej',
      'PRÓBNA-INNA',
      'próbna-inna',
      'Anna Próbna-Inna',
    ])('the name of somebody else stays whole: %s', (text) => {
      expect(of('Anna Próbna', text, 'own')).toBe(text)
      expect(of('Anna Próbna', text, 'elsewhere')).toBe(text)
    })

    it.each([
      ['Próbna-SAP, wtorek', '—-SAP, wtorek'],
      ['Próbna - Inna', '— - Inna'],
      ['Próbnej-owski', '—-owski'],
    ])('what is no name does not keep it: %s', (text, expected) =>
      expect(of('Anna Próbna', text, 'own')).toBe(expected),
    )

    it.each([
      ['Pani Próbna czeka', 'Pani — czeka'],
      ['Rozmowa z Inną', 'Rozmowa z —'],
      ['Innej-Próbnej', '—'],
      ['Próbna-Inna', '—'],
      ['Anna Próbna', '—'],
      ['Próbna-Zupełna', 'Próbna-Zupełna'],
      ['Anna czeka', 'Anna czeka'],
    ])('of a double one each half is the person in the own projects: %s', (text, expected) =>
      expect(of('Anna Próbna-Inna', text, 'own')).toBe(expected),
    )

    it.each([
      ['Anna Inna', '—'],
      ['Pani Próbna', 'Pani Próbna'],
    ])('of a double one a half with the first name is the person elsewhere: %s', (text, expected) =>
      expect(of('Anna Próbna-Inna', text, 'elsewhere')).toBe(expected),
    )
  })

  describe('where somebody else is called so in short', () => {
    const of = (text: string, others: string[], nearness: TextNearness = 'elsewhere') =>
      withoutPerson({
        ...{ text, others, nearness, label: '—' },
        traces: { name: 'Anna Maria Próbna-Inna', email: null, phone: null },
      })

    it.each([
      ['Anna Inna', ['Anna Inna'], 'Anna Inna'],
      ['Rozmowa z Anną Inną', ['Anna Inna'], 'Rozmowa z Anną Inną'],
      ['Anna Próbna', ['Anna Inna'], '—'],
      ['Anna Próbna-Inna', ['Anna Inna'], '—'],
      ['Maria Próbna', ['Anna Inna', 'Maria Próbna'], 'Maria Próbna'],
      ['Anna Maria Próbna-Inna i Anna Inna', ['Anna Inna'], '— i Anna Inna'],
    ])('%s, beside %j', (text, others, expected) => expect(of(text, others)).toBe(expected))
  })

  it.each([
    ['Anna Inna', 'Anna Próbna-Inna', true],
    ['inna anna', 'Anna Maria Inna', true],
    ['Anna Próbna-Inna', 'Anna Inna', false],
    ['Anna Inna', 'Inna Anna', false],
    ['Inna', 'Anna Próbna-Inna', false],
    ['Ewa Inna', 'Anna Próbna-Inna', false],
  ])('%s is a short form of %s: %s', (one, whole, expected) => expect(isPartOf(one, whole)).toBe(expected))

  it('knows no number too short to be one', () => {
    const short = { name: '', email: null, phone: '12' }
    expect(withoutPerson({ text: 'Lat 12', traces: short, nearness: 'own', label: '—' })).toBe('Lat 12')
  })
})

describe('people who cannot be told apart', () => {
  it.each([
    ['Anna Próbna', 'Próbna Anna', true],
    ['Anna Próbna', 'anna probna', true],
    ['Anna Próbna', 'Anna Maria Próbna', false],
    ['', '', false],
  ])('%s and %s: %s', (one, other, expected) => expect(isNamesake(one, other)).toBe(expected))

  it.each([
    ['Anna Próbna', 'Jan Próbny', true],
    ['Anna Próbna', 'Ewa Próbna', true],
    ['Anna Próbna', 'Anna Inna', false],
    ['Anna Próbna-Inna', 'Jan Próbny', true],
    ['Anna Inna', 'Ewa Próbna-Inna', true],
    ['Anna Próbna-Inna', 'Ewa Zupełna', false],
    ['', 'Anna Inna', false],
  ])('surname of %s and %s: %s', (one, other, expected) => expect(sharesSurname(one, other)).toBe(expected))
})
