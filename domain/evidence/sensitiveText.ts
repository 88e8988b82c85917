/** What free text about a candidate should not hold: pay history, or a ground that the law protects. */
export const sensitiveKinds = ['pay_history', 'age', 'sex', 'family', 'health', 'origin', 'belief'] as const
export type SensitiveKind = (typeof sensitiveKinds)[number]

export interface SensitiveFinding {
  kind: SensitiveKind
  /** The words as they were typed. */
  words: string
}

/** Polish and English on folded text (no diacritics, lower case); a stem ends in `\w*`. */
const patterns: Record<SensitiveKind, readonly RegExp[]> = {
  pay_history: [
    /(obecnie|aktualnie|teraz|dotychczas|dzis|wczesniej|poprzednio) (zarabia\w*|dostawal\w*|ma pensj\w*)/g,
    /zarabia\w* (obecnie|aktualnie|teraz|dzis|dotychczas|tam)\b/g,
    /dosta(je|wal\w*) (teraz |obecnie |dzis )?(ok\.? |okolo )?\d/g,
    /(zarobk\w*|pensj\w*|wynagrodzeni\w*) (u|w|z) (obecn|aktualn|poprzedn|ostatn|dotychczasow)\w*/g,
    /histori\w* (zarobk|wynagrodze)\w*/g,
    /zarabial\w*/g,
    /(obecn|aktualn|dotychczasow|poprzedni|ostatni)\w* (zarobk\w*|pensj\w*|wynagrodzeni\w*|stawk\w*|placa|place|placy)\b(?! (vat|podatk|celn|rynk|na rynku|w branzy))/g,
    /(current|present|previous|past|last) (pay|salary|salaries|wage|wages|earnings|compensation|remuneration)\b(?! levels? in the market)/g,
    /(current|present|previous|past|last) rate\b(?! (of|vat))/g,
    /(currently|previously|now|used to) (earns?|earning|earned|makes?|paid)\b/g,
    /(salary|pay) history/g,
  ],
  age: [
    /(ma|mial|miala|skonczyl|skonczyla|ok\.?|okolo) \d{2} (lat|lata)\b(?! (doswiadcz|praktyk|stazu|pracy|w |na |jako))/g,
    /\d{2}[- ]?letni\w*/g,
    /w wieku\b(?! (szkoln|przedszkoln|projekt|system|firm))/g,
    /(za|zbyt) (mlod|star)\w*\b(?! (system|wersj|sprzet|technologi|kod|model|rozwiaz|oprogramow|proces|baz|serwer|dan|rynek|rynk|firm|zespol|produkt|pojazd|maszyn))/g,
    /(mlod|starsz)\w* (osob\w*|kandydat\w*|mezczyzn\w*|kobiet\w*|pan(a|i|u|em|ia|ow)?\b)/g,
    /(do|ponizej|maksymalnie|max\.?) \d{2} (lat|roku zycia|r\.? ?z\.?)(?! (doswiadcz|praktyk|stazu|pracy|gwarancj|w |na ))\b/g,
    /przed (trzydziestk|czterdziestk|piecdziesiatk|szescdziesiatk)\w*/g,
    /rocznik\w* \d{2,4}/g,
    /(przed|blisko|tuz przed) emerytur\w*/g,
    /\b\d{2}[- ]years?[- ]old/g,
    /too (old|young)\b(?! (a )?(system|version|hardware|technology|code|model|company|product|market))/g,
    /\b(under|below|over) \d{2}( years)?( old| of age)\b/g,
    /\byoung (man|woman|men|women|person|people|candidates?|lady|guy)\b/g,
    /(close to|near|nearing) retirement/g,
  ],
  sex: [
    /orientacj\w* seksualn\w*/g,
    /\b(gej|geja|lesbijk\w*|homoseksual\w*|transplciow\w*)/g,
    /sexual orientation|\b(gay|lesbian|transgender|homosexual)\b/g,
    /(wolal\w*|raczej|tylko|szuka\w*|mile widzian\w*|preferowan\w*) (kobiet\w*|mezczyzn\w*)/g,
    /\bplec\b|\bplci\b/g,
    /(prefers?|only) (a )?(wom[ae]n|m[ae]n|female|male)\b/g,
  ],
  family: [
    /ciaz\w*/g,
    /(urlop\w*|na) (macierzynsk\w*|rodzicielsk\w*|wychowawcz\w*|tacierzynsk\w*|ojcowsk\w*)/g,
    /(male|malutkie|ma|planuje|bez) (dzieci|dziecko)/g,
    /stan\w* cywiln\w*/g,
    /(bezdzietn\w*|wdow(a|y|iec|ca|cem)\b|zobowiaza\w* rodzinn\w*|sytuacj\w* rodzinn\w*)/g,
    /\b(jej maz|jej mezem|jego zona|jego zony|jego zone)\b/g,
    /(mezatk\w*|zamezn\w*|rozwodnik\w*|rozwodk\w*|rozwiedzion\w*|samotn\w* (matk|ojc)\w*)/g,
    /\b(pregnan\w*|maternity|paternity|parental leave|divorced|marital status|single (mother|father|parent))/g,
    /(small|young|has|no|plans|planning) (kids|children)\b/g,
  ],
  health: [
    /(niepelnosprawn\w*|orzeczeni\w* o|inwalid\w*|na rencie\b)/g,
    /(choruje|chorob\w*|chor[yae]\b|przewlekl\w*|depresj\w*|nowotwor\w*|cukrzyc\w*|padaczk\w*)/g,
    /(zwolnieni\w* lekarsk\w*|na l4\b|stan\w* zdrowia|problem\w* zdrowotn\w*|w terapii)/g,
    /\b(disabilit(y|ies)|(is|was|are) disabled|disabled (person|people|candidate)\w*|illness|chronic(ally)? (ill\w*|pain|disease)|depression|cancer(?! (research|treatment|drug|care|unit))|diabet\w*|sick leave|health (issue|problem)s?)/g,
  ],
  origin: [
    /(obcokrajow\w*|ukrain(iec|ca|cow|ka|ke|ki)\b|narodowosc\w*|pochodzeni\w* (etniczn|narodow)\w*|kolor\w* skory|cudzoziemk\w*)/g,
    /\b(ethnic\w*|race(?! (condition|track|car|to))|skin colou?r|nationality|foreign accent)\b/g,
    /(obcy|wschodni|ukrainski) akcent/g,
  ],
  belief: [
    /(wyznani\w*|religi\w*|ateist\w*|katolik\w*|katoliczk\w*|muzulman\w*|zydow\w*|swiadk\w* jehowy)/g,
    /(poglad\w* polityczn\w*|zwiazk\w* zawodow\w*|(przynaleznosc|czlonk)\w* (do |w )?(zwiazk|parti)\w*|zwiazkow(iec|ca|cem))/g,
    /\b(religio\w*|muslim|jewish|catholic(?! (university|school))|atheist|political (views|beliefs)|trade union)/g,
  ],
}

/**
 * Words in free text that look like pay history (Labour Code, art. 22(1) and 18(3ca)) or like a protected ground,
 * at most one of each kind, in the order of `sensitiveKinds`. A warning for a human, never a refusal: a list of words
 * knows no context. Both languages are always looked for; an empty list means that nothing was recognised.
 */
export function findSensitiveText(text: string): SensitiveFinding[] {
  const { folded, places } = fold(text)
  return sensitiveKinds.flatMap((kind) => {
    const match = patterns[kind].map((pattern) => firstMatch({ pattern, folded })).find(Boolean)
    if (!match) return []
    const from = places[match.from] ?? 0
    const to = places[match.to] ?? text.length
    return [{ kind, words: text.slice(from, to).trim() }]
  })
}

/** A match begins where a word begins: "rasa" is no part of "prasa". */
function firstMatch({ pattern, folded }: { pattern: RegExp; folded: string }) {
  for (const match of folded.matchAll(pattern))
    if (match.index === 0 || !/\w/.test(folded[match.index - 1] ?? ''))
      return { from: match.index, to: match.index + match[0].length }
  return undefined
}

/** Folded sign by sign, with the place in the original that each folded sign came from. */
function fold(text: string): { folded: string; places: number[] } {
  const places: number[] = []
  let folded = ''
  for (let place = 0; place < text.length; place += 1) {
    const sign = foldSign(text.charAt(place))
    for (let part = 0; part < sign.length; part += 1) places.push(place)
    folded += sign
  }
  return { folded, places: [...places, text.length] }
}

function foldSign(sign: string): string {
  if (sign === 'ł' || sign === 'Ł') return 'l'
  if (/\s/.test(sign)) return ' '
  return sign.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
