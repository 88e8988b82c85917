import type { ImportField } from '#imports/fields.ts'
import { headerWords } from '#imports/foldText.ts'

type Clue = { words: RegExp; score: number }
const clue = (score: number, source: string): Clue => ({ words: new RegExp(`\\b(?:${source})`), score })

// Beginnings of words, folded. A higher score is a clearer word; a lower one leaves the decision to the cells.
const clues: Record<Exclude<ImportField, 'ignore'>, Clue[]> = {
  clientName: [
    clue(
      1,
      'firm[ay]|compan|pracodawc|employer|client|klient|kontrahent|unternehmen|arbeitgeber|kunde|organi[sz]ation|zleceniodawc|auftraggeber',
    ),
  ],
  title: [
    clue(
      1,
      'tytul|title|stanowisk|position|job name|rola\\b|role\\b|stelle|vacancy|wakat|projekt\\b|project\\b|oferta\\b|offer\\b',
    ),
    clue(0.5, 'job|ofert|offer'),
  ],
  openings: [
    clue(
      1,
      'openings|headcount|liczba (?:wakat|osob|etat|miejsc)|ile osob|(?:number|no|nr) of (?:positions|openings|vacanc|hires)|l wakat|anzahl|vacancies|wakaty',
    ),
  ],
  mustRequirements: [
    clue(1, 'must|wymagan|required skill|requirement|obowiazkow|anforderung|konieczn|niezbedn'),
    clue(0.8, 'skill|umiejetn|kompetenc|technolog|stack|kenntnisse|tech\\b'),
  ],
  niceRequirements: [
    clue(
      1.2,
      'nice|mile widzian|optional|opcjonaln|dodatkowe (?:umiej|atut)|atut|preferred|wunsch|plus\\b|pluses|would be',
    ),
  ],
  payRange: [
    clue(
      0.9,
      'widelk|wynagr|salary|pay\\b|pay range|placa|pensj|stawk|rate\\b|rates\\b|gehalt|remuneration|compensation|zarobk|budzet|budget',
    ),
  ],
  payFrom: [
    clue(
      1.1,
      '(?:.* )?(?:pay|salary|wynagrodz\\w*|stawk\\w*|placa|pensj\\w*|rate|gehalt|widelk\\w*|zarobk\\w*) (?:.* )?(?:od|from|min|minimum|ab|lower)\\b',
    ),
    clue(
      1.1,
      '(?:min|minimaln\\w*|dolna|lower|minimum) (?:.* )?(?:pay|salary|wynagrodz|stawk|placa|pensj|rate|gehalt|granic)',
    ),
    clue(0.5, '(?:od|from|min)\\b'),
  ],
  payTo: [
    clue(
      1.1,
      '(?:.* )?(?:pay|salary|wynagrodz\\w*|stawk\\w*|placa|pensj\\w*|rate|gehalt|widelk\\w*|zarobk\\w*) (?:.* )?(?:do|to|max|maximum|bis|upper)\\b',
    ),
    clue(
      1.1,
      '(?:max|maksymaln\\w*|gorna|upper|maximum) (?:.* )?(?:pay|salary|wynagrodz|stawk|placa|pensj|rate|gehalt|granic)',
    ),
    clue(0.5, '(?:do|to|max)\\b'),
  ],
  currency: [clue(1, 'walut|currency|wahrung')],
  payPeriod: [clue(1, 'okres|period|jednostk|pay unit|salary unit|za jaki|zeitraum|per\\b|interval')],
  payIsGross: [clue(1, 'brutto|gross|netto brutto|brutto netto')],
  payIsNet: [clue(1, 'netto|net\\b')],
  contractType: [
    clue(
      1,
      'umow|contract|kontrakt|vertrag|forma (?:zatrudn|wspolprac)|employment (?:type|form)|typ zatrudn|rodzaj zatrudn|zatrudnienie',
    ),
  ],
  city: [clue(1, 'miast|city|miejscow|town|stadt|ort\\b'), clue(0.7, 'lokaliz|location|place|miejsce')],
  region: [clue(1, 'wojew|region|state\\b|province|bundesland|voivod|woj\\b')],
  street: [clue(1, 'ulic|street|adres|address|strasse|ul\\b')],
  workMode: [
    clue(
      1,
      'tryb|work ?mode|mode\\b|model pracy|remote|zdaln|arbeitsmodell|work (?:model|setting)|workplace|typ miejsca',
    ),
    clue(0.6, 'miejsce pracy|place of work'),
  ],
  seniority: [clue(1, 'senior|poziom|doswiadcz|level|experience|grade|erfahrung')],
  category: [clue(1, 'kategor|categor|branz|industry|obszar|area\\b|dzial\\b|department|bereich')],
  workingTime: [
    clue(1, 'czas pracy|wymiar|working (?:time|hours)|etat\\b|work ?time|arbeitszeit|time basis'),
  ],
  language: [clue(1, 'jezyk|language|sprach')],
  reference: [
    clue(
      1,
      'id\\b|ref\\b|reference|referenc|numer|nr\\b|sygnatur|identyfikat|external|kod\\b|referenz|job id',
    ),
  ],
  publishedAt: [clue(1, 'data\\b|date\\b|publi|posted|dodano|veroffentlich|datum|opubl')],
  note: [clue(1, 'opis|descri|notat|note|uwag|komentarz|comment|beschreib|bemerk')],
}

// `Klient` is more of a client than `Client reference number`.
const extraWord = 0.02

/**
 * How clearly the words of a header name a field, from 0 (not at all) to about 1. Polish, English and some German
 * words, without regard to case, accents and signs. The first word of a header counts a little more than a later one.
 */
export function headerScore(header: string, field: ImportField): number {
  if (field === 'ignore') return 0
  const words = headerWords(header)
  let best = 0
  for (const { words: pattern, score } of clues[field]) {
    const match = pattern.exec(words)
    if (match) best = Math.max(best, score * (match.index === 0 ? 1 : 0.9))
  }
  return Math.max(0, best - (words.split(' ').length - 1) * extraWord)
}
