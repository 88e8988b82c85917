import type { SampleProject } from './agencies.sample.types.ts'

/** What the scripts say again and again. */
export const call = { kind: 'touchpoint', channel: 'call', outcome: 'reached' } as const
/** The client tries to reach the agency. */
export const asked = {
  kind: 'touchpoint',
  channel: 'message',
  direction: 'inbound',
  outcome: 'sent',
} as const
export const twoContacts: SampleProject['roles'] = [
  { contact: 'hr', roles: ['commissioning', 'hr'], mustBeHeard: false },
  { contact: 'decider', roles: ['decision_maker', 'interviewer'], mustBeHeard: true },
]

export const direct = { pl: 'Podejście bezpośrednie', en: 'Direct approach' }
export const advert = { pl: 'Ogłoszenie', en: 'Advert' }
export const referral = { pl: 'Polecenie', en: 'Referral' }

export const inAgencyLanguage = { pl: 'pl', en: 'en' } as const
export const localCurrency = { pl: 'PLN', en: 'EUR' } as const
const monthly = { currency: localCurrency, period: 'month', basis: 'gross' } as const
export const monthlyPay = { contractType: 'employment', ...monthly } as const
export const nothingWrong = {
  pl: 'Nic, co wymagałoby Państwa uwagi.',
  en: 'Nothing that needs your attention.',
}
