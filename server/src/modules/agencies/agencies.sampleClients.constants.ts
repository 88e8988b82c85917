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
  {
    key: 'metal',
    name: { pl: 'Żelazny Bór', en: 'Ironwood Metalworks' },
    city: { pl: 'Mielec', en: 'Shannon' },
    note,
    contacts: [
      {
        ...local,
        key: 'hr',
        name: { pl: 'Grażyna Piołunowa', en: 'Grace Wormley' },
        email: { pl: 'grazyna.piolunowa@zelaznybor.invalid', en: 'grace.wormley@ironwood.invalid' },
        phone: { pl: '+48 000 000 401', en: '+353 00 000 0401' },
        jobTitle: { pl: 'Kierowniczka kadr', en: 'HR Manager' },
      },
      {
        ...local,
        key: 'decider',
        name: { pl: 'Zdzisław Kuźnik', en: 'Desmond Anvilson' },
        email: { pl: 'zdzislaw.kuznik@zelaznybor.invalid', en: 'desmond.anvilson@ironwood.invalid' },
        phone: { pl: '+48 000 000 402', en: '+353 00 000 0402' },
        jobTitle: { pl: 'Kierownik obróbki skrawaniem', en: 'Head of Machining' },
      },
    ],
  },
  {
    key: 'software',
    name: { pl: 'Studio Świetlik', en: 'Firefly Software Works' },
    city: { pl: 'Gdańsk', en: 'Cork' },
    note,
    contacts: [
      {
        ...local,
        key: 'hr',
        name: { pl: 'Joanna Rdestowa', en: 'Joanna Knotgrass' },
        email: { pl: 'joanna.rdestowa@swietlik.invalid', en: 'joanna.knotgrass@firefly.invalid' },
        phone: { pl: '+48 000 000 501', en: '+353 00 000 0501' },
        jobTitle: { pl: 'Specjalistka ds. rekrutacji', en: 'Talent Partner' },
        channel: 'email',
      },
      {
        ...local,
        key: 'decider',
        name: { pl: 'Igor Sitowski', en: 'Igor Reedley' },
        email: { pl: 'igor.sitowski@swietlik.invalid', en: 'igor.reedley@firefly.invalid' },
        phone: { pl: '+48 000 000 502', en: '+353 00 000 0502' },
        jobTitle: { pl: 'Dyrektor technologii', en: 'Chief Technology Officer' },
      },
    ],
  },
  {
    key: 'logistics',
    name: { pl: 'Magazyny Trzy Wiatry', en: 'Three Winds Logistics' },
    city: { pl: 'Stryków', en: 'Limerick' },
    note,
    contacts: [
      {
        ...local,
        key: 'hr',
        name: { pl: 'Beata Łozowa', en: 'Beatrice Withycombe' },
        email: { pl: 'beata.lozowa@trzywiatry.invalid', en: 'beatrice.withycombe@threewinds.invalid' },
        phone: { pl: '+48 000 000 601', en: '+353 00 000 0601' },
        jobTitle: { pl: 'Kierowniczka personalna', en: 'HR Manager' },
      },
      {
        ...local,
        key: 'decider',
        name: { pl: 'Konrad Jałowcowy', en: 'Conrad Juniperley' },
        email: { pl: 'konrad.jalowcowy@trzywiatry.invalid', en: 'conrad.juniperley@threewinds.invalid' },
        phone: { pl: '+48 000 000 602', en: '+353 00 000 0602' },
        jobTitle: { pl: 'Dyrektor magazynów', en: 'Director of Warehousing' },
      },
    ],
  },
  {
    key: 'clinic',
    name: { pl: 'Lecznica Pod Kasztanem', en: 'Chestnut Lane Clinic' },
    city: { pl: 'Olsztyn', en: 'Sligo' },
    note,
    contacts: [
      {
        ...local,
        key: 'hr',
        name: { pl: 'Maria Szałwiowa', en: 'Mary Sagewell' },
        email: { pl: 'maria.szalwiowa@podkasztanem.invalid', en: 'mary.sagewell@chestnutlane.invalid' },
        phone: { pl: '+48 000 000 701', en: '+353 00 000 0701' },
        jobTitle: { pl: 'Kierowniczka działu kadr', en: 'HR Manager' },
      },
      {
        ...local,
        key: 'decider',
        name: { pl: 'Danuta Lubczykowa', en: 'Dana Lovagewood' },
        email: { pl: 'danuta.lubczykowa@podkasztanem.invalid', en: 'dana.lovagewood@chestnutlane.invalid' },
        phone: { pl: '+48 000 000 702', en: '+353 00 000 0702' },
        jobTitle: { pl: 'Naczelna pielęgniarka', en: 'Director of Nursing' },
      },
    ],
  },
]
