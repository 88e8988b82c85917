import type { InBoth, SampleProject } from './agencies.sample.types.ts'
import { inAgencyLanguage, localCurrency, monthlyPay } from './agencies.sampleWords.constants.ts'

const untold = { facts: [], candidates: [], reports: [], undone: [] } satisfies Partial<SampleProject>

/** Only the brief: what a project looks like before the kickoff. */
export const draftProject: InBoth<SampleProject> = {
  ...untold,
  client: 'glass',
  draftedMinutesAgo: 180,
  roles: [{ contact: 'hr', roles: ['commissioning', 'hr'], mustBeHeard: false }],
  brief: {
    title: { pl: 'Inżynier utrzymania ruchu', en: 'Maintenance Engineer' },
    openings: 2,
    city: { pl: 'Krosno', en: 'Waterford' },
    region: { pl: 'podkarpackie', en: 'Co. Waterford' },
    workMode: 'office',
    contractTypes: ['employment', 'b2b'],
    language: inAgencyLanguage,
    feeModel: 'success_fee',
    plannedWeeks: 6,
    requirements: [
      {
        kind: 'must',
        text: { pl: 'Diagnostyka automatyki przemysłowej', en: 'Fault finding in industrial automation' },
      },
      { kind: 'must', text: { pl: 'Gotowość do dyżurów', en: 'Ready to be on call' } },
      {
        kind: 'nice',
        text: { pl: 'Doświadczenie z piecami przemysłowymi', en: 'Experience of industrial furnaces' },
      },
    ],
    payRanges: [
      { ...monthlyPay, minMinor: { pl: 1_000_000, en: 380_000 }, maxMinor: { pl: 1_250_000, en: 460_000 } },
      {
        contractType: 'b2b',
        currency: localCurrency,
        period: 'hour',
        basis: 'net',
        minMinor: { pl: 7_500, en: 2_800 },
        maxMinor: { pl: 9_500, en: 3_500 },
      },
    ],
    note: {
      pl: 'Czekamy na datę startu i nazwisko osoby, która decyduje.',
      en: 'We wait for the start date and for the name of who decides.',
    },
  },
}

/** A draft that came to nothing before anything was promised. */
export const discardedProject: InBoth<SampleProject> = {
  ...untold,
  client: 'software',
  draftedMinutesAgo: 3_000,
  roles: [{ contact: 'hr', roles: ['commissioning', 'hr'], mustBeHeard: false }],
  brief: {
    title: { pl: 'Specjalista ds. administracji', en: 'Office Administrator' },
    openings: 1,
    city: { pl: 'Gdańsk', en: 'Cork' },
    region: { pl: 'pomorskie', en: 'Co. Cork' },
    workMode: 'office',
    contractTypes: ['employment'],
    language: inAgencyLanguage,
    feeModel: 'success_fee',
    plannedWeeks: 4,
    payRanges: [
      { ...monthlyPay, minMinor: { pl: 700_000, en: 280_000 }, maxMinor: { pl: 850_000, en: 330_000 } },
    ],
  },
  facts: [
    {
      at: { minutesAgo: 1_500 },
      kind: 'discard',
      reason: {
        pl: 'Klient obsadził stanowisko osobą z własnego zespołu.',
        en: 'The client gave the job to somebody of their own team.',
      },
    },
  ],
}
