import type { SampleClient } from './agencies.sample.types.ts'

const note = 'Firma zmyślona na potrzeby danych przykładowych.'

/** Invented companies and people; the addresses end in `.invalid`, so no mail can reach anybody. */
export const sampleClients: SampleClient[] = [
  {
    key: 'glass',
    name: 'Huta Szkła Jutrzenka',
    city: 'Krosno',
    note,
    contacts: [
      {
        key: 'hr',
        name: 'Renata Kalinowa',
        email: 'renata.kalinowa@jutrzenka.invalid',
        phone: '+48 000 000 101',
        jobTitle: 'Kierowniczka HR',
        language: 'pl',
        channel: 'phone',
      },
      {
        key: 'decider',
        name: 'Marek Olchowy',
        email: 'marek.olchowy@jutrzenka.invalid',
        phone: '+48 000 000 102',
        jobTitle: 'Dyrektor finansowy',
        language: 'pl',
        channel: 'phone',
      },
    ],
  },
  {
    key: 'furniture',
    name: 'Wytwórnia Mebli Sowi Jar',
    city: 'Kępno',
    note,
    contacts: [
      {
        key: 'hr',
        name: 'Alicja Wrzosek',
        email: 'alicja.wrzosek@sowijar.invalid',
        phone: '+48 000 000 201',
        jobTitle: 'Specjalistka ds. personalnych',
        language: 'pl',
        channel: 'email',
      },
      {
        key: 'decider',
        name: 'Tadeusz Jaworek',
        email: 'tadeusz.jaworek@sowijar.invalid',
        phone: '+48 000 000 202',
        jobTitle: 'Dyrektor zakładu',
        language: 'pl',
        channel: 'phone',
      },
    ],
  },
  {
    key: 'instruments',
    name: 'Northmere Instruments',
    city: 'Wrocław',
    note,
    contacts: [
      {
        key: 'hr',
        name: 'Helen Ashdown',
        email: 'helen.ashdown@northmere.invalid',
        phone: '+44 0000 000 301',
        jobTitle: 'HR Business Partner',
        language: 'en',
        channel: 'phone',
      },
      {
        key: 'decider',
        name: 'Oliver Brindle',
        email: 'oliver.brindle@northmere.invalid',
        phone: '+44 0000 000 302',
        jobTitle: 'Service Director',
        language: 'en',
        channel: 'phone',
      },
    ],
  },
]
