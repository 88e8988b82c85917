import type { Language } from '@rytm/contract/kernel.ts'
import { domainWords } from '@rytm/contract/words/domainWords.ts'
import { fullInstant, longDate } from '@rytm/contract/words/format.ts'
import { createInstance } from 'i18next'
import en from '../../locales/en/dataCopy.json' with { type: 'json' }
import pl from '../../locales/pl/dataCopy.json' with { type: 'json' }

const words = createInstance()
void words.init({
  fallbackLng: false,
  initAsync: false,
  ns: ['copy'],
  defaultNS: 'copy',
  resources: { pl: { copy: pl }, en: { copy: en } },
  interpolation: { escapeValue: false },
})

interface Copy {
  /** What is kept, as it is given out; every key has a label. */
  data: Record<string, unknown>
  language: Language
  zone: string
}

type Say = (key: string) => string
interface Deps {
  language: Language
  zone: string
  label: Say
}

/** The copy as one page without script, which opens anywhere and prints on paper. */
export function renderDataCopy({ data, language, zone }: Copy): string {
  const label = words.getFixedT(language) as unknown as Say
  const body = sectionsOf({ data, language, zone, label })
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escaped(label('title'))}</title><style>${style}</style></head>
<body><h1>${escaped(label('title'))}</h1><p>${escaped(label('about'))}</p>${body}</body></html>`
}

const style = `body{font:15px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1c2321}
h1{font-size:24px}h2{font-size:18px;margin-top:2rem}dl{display:grid;grid-template-columns:minmax(9rem,14rem) 1fr;gap:4px 16px}
dt{color:#4d5754}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}li{margin-bottom:12px}`

function sectionsOf({ data, ...deps }: Deps & { data: Record<string, unknown> }): string {
  return Object.entries(data)
    .map(([key, value]) => `<h2>${escaped(deps.label(`label.${key}`))}</h2>${shown({ key, value, ...deps })}`)
    .join('')
}

function shown({ key, value, ...deps }: Deps & { key: string; value: unknown }): string {
  if (Array.isArray(value)) {
    const items = value.map((item) => `<li>${shown({ key, value: item, ...deps })}</li>`).join('')
    return value.length > 0 ? `<ol>${items}</ol>` : escaped(deps.label('none'))
  }
  if (value !== null && typeof value === 'object') return listOf({ value, ...deps })
  return escaped(textOf({ key, value, ...deps }))
}

function listOf({ value, ...deps }: Deps & { value: object }): string {
  const rows = Object.entries(value).map(
    ([key, part]) =>
      `<dt>${escaped(deps.label(`label.${key}`))}</dt><dd>${shown({ key, value: part, ...deps })}</dd>`,
  )
  return `<dl>${rows.join('')}</dl>`
}

const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/
const date = /^\d{4}-\d{2}-\d{2}$/
/** Keys whose values are words of closed lists, and where those words are kept. */
const wordKinds: Record<string, string> = {
  stage: 'stage',
  fromStage: 'stage',
  toStage: 'stage',
  reason: 'reason',
  decidedBy: 'decided_by',
  channel: 'channel',
  direction: 'direction',
  outcome: 'outcome',
  role: 'contact_role',
  contractType: 'contract_type',
}

function textOf({ key, value, language, zone, label }: Deps & { key: string; value: unknown }): string {
  if (value === null || value === undefined || value === '') return label('none')
  if (typeof value === 'boolean') return label(value ? 'yes' : 'no')
  if (typeof value !== 'string') return String(value)
  if (instant.test(value)) return fullInstant({ instant: value, language, zone })
  if (date.test(value)) return longDate({ date: value, language })
  const kind = wordKinds[key]
  if (kind) return domainWords(language)(`${kind}.${value}` as never)
  return valueKeys.has(key) ? label(`value.${value}`) : value
}

const valueKeys = new Set(['kind', 'sourceKind', 'legalBasis', 'answer', 'way', 'purpose', 'letter'])

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
