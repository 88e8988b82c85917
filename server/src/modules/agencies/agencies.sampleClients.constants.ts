import type { InBoth, SampleClient, SampleContact } from './agencies.sample.types.ts'
import { inAgencyLanguage } from './agencies.sampleWords.constants.ts'

const note = {
  pl: 'Firma zmyślona na potrzeby danych przykładowych.',
  en: 'An invented company, part of the sample data.',
}

/** The commissioning contact and who decides, of a client who speaks the agency's language. */
const local = { language: inAgencyLanguage, channel: 'phone' } as const

const northmere: InBoth<SampleContact>[] = [
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
]

/** Invented companies and people; the addresses end in `.invalid`, so no mail can reach anybody. */
export const sampleClients: InBoth<SampleClient>[] = [
  {
    key: 'instruments',
    name: 'Northmere Instruments',
    city: { pl: 'Wrocław', en: 'Galway' },
    note,
    contacts: northmere,
  },
  {
    key: 'glass',
    name: { pl: 'Huta Szkła Jutrzenka', en: 'Daybreak Glassworks' },
    city: { pl: 'Krosno', en: 'Waterford' },
    note,
    contacts: [
      {
        ...local,
        key: 'hr',
        name: { pl: 'Renata Kalinowa', en: 'Rennie Calloway' },
        email: { pl: 'renata.kalinowa@jutrzenka.invalid', en: 'rennie.calloway@daybreak.invalid' },
        phone: { pl: '+48 000 000 101', en: '+353 00 000 0101' },
        jobTitle: { pl: 'Kierowniczka HR', en: 'Head of HR' },
      },
      {
        ...local,
        key: 'decider',
        name: { pl: 'Marek Olchowy', en: 'Mark Alderwick' },
        email: { pl: 'marek.olchowy@jutrzenka.invalid', en: 'mark.alderwick@daybreak.invalid' },
        phone: { pl: '+48 000 000 102', en: '+353 00 000 0102' },
        jobTitle: { pl: 'Dyrektor finansowy', en: 'Finance Director' },
      },
    ],
  },
  {
    key: 'furniture',
    name: { pl: 'Wytwórnia Mebli Sowi Jar', en: 'Owl Hollow Furniture' },
    city: { pl: 'Kępno', en: 'Athlone' },
    note,
    contacts: [
      {
        ...local,
        key: 'hr',
        name: { pl: 'Alicja Wrzosek', en: 'Alice Heatherby' },
        email: { pl: 'alicja.wrzosek@sowijar.invalid', en: 'alice.heatherby@owlhollow.invalid' },
        phone: { pl: '+48 000 000 201', en: '+353 00 000 0201' },
        jobTitle: { pl: 'Specjalistka ds. personalnych', en: 'HR Specialist' },
        channel: 'email',
      },
      {
        ...local,
        key: 'decider',
        name: { pl: 'Tadeusz Jaworek', en: 'Thaddeus Maplin' },
        email: { pl: 'tadeusz.jaworek@sowijar.invalid', en: 'thaddeus.maplin@owlhollow.invalid' },
        phone: { pl: '+48 000 000 202', en: '+353 00 000 0202' },
        jobTitle: { pl: 'Dyrektor zakładu', en: 'Plant Director' },
      },
    ],
  },
]
