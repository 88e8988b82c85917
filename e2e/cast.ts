import { join } from 'node:path'
import type { Language } from './words.ts'

const fixtures = join(import.meta.dirname, 'fixtures')

/** Who and what a journey is about. The second contact reads the other language. */
export interface Cast {
  agency: string
  owner: { name: string; email: string; password: string }
  offers: { file: string; count: number }
  client: string
  project: string
  requirement: string
  commissioning: Person
  decisionMaker: Person
  candidates: [string, string, string]
  /** Reads as markup for HTML and for Typst, and must come out as it was typed. */
  sentence: string
}

export interface Person {
  name: string
  email: string
  job: string
  language: Language
}

export interface Teammate {
  name: string
  email: string
  role: 'manager' | 'consultant'
}

/** Who joins the owner where a journey needs more than one person. */
export const team = {
  manager: { name: 'Maria Nadrzędna', email: 'manager@agency.test', role: 'manager' },
  consultant: { name: 'Ola Wyjezdna', email: 'ola@agency.test', role: 'consultant' },
  substitute: { name: 'Bartek Zastępczy', email: 'bartek@agency.test', role: 'consultant' },
} as const satisfies Record<string, Teammate>

const owner = { name: 'Ewa Próbna', email: 'owner@agency.test', password: 'long enough password' }
const contacts = { commissioning: 'anna@client.test', decisionMaker: 'marek@client.test' }

export const casts: Record<Language, Cast> = {
  pl: {
    agency: 'Próbna Rekrutacja',
    owner,
    offers: { file: join(fixtures, 'offers.pl.csv'), count: 3 },
    client: 'Zmyślone Zakłady Żagli',
    project: 'Kierownik Działu <Próby> #1',
    requirement: 'WMS',
    commissioning: { name: 'Anna Zmyślona', email: contacts.commissioning, job: 'HR', language: 'pl' },
    decisionMaker: { name: 'Mark Invented', email: contacts.decisionMaker, job: 'COO', language: 'en' },
    candidates: ['Jan Wymyślony', 'Zofia Umowna', 'Piotr Przykładny'],
    sentence: 'Idziemy zgodnie z planem: <b>3 rozmowy</b> #już *umówione*.',
  },
  en: {
    agency: 'Trial Recruitment',
    owner,
    offers: { file: join(fixtures, 'offers.en.csv'), count: 3 },
    client: 'Imaginary Sails Ltd',
    project: 'Head of <Trials> #1',
    requirement: 'WMS',
    commissioning: { name: 'Anna Invented', email: contacts.commissioning, job: 'HR', language: 'en' },
    decisionMaker: { name: 'Marek Zmyślony', email: contacts.decisionMaker, job: 'Dyrektor', language: 'pl' },
    candidates: ['John Madeup', 'Sophie Notional', 'Peter Sample'],
    sentence: 'We are on track: <b>3 interviews</b> #already *arranged*.',
  },
}
