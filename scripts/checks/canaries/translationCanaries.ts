import { literalTexts } from '../literalTexts.ts'
import { placeholders, pluralKeys, sameKeys, writtenTexts } from '../translations.ts'
import { unknownKeys, unusedKeys } from '../translationUse.ts'
import { auditWords, errorWords } from '../wordedCodes.ts'
import type { Canary } from './canary.ts'

type Texts = Record<string, unknown>

const catalogues = (pl: Texts, en: Texts) => ({
  'web/src/locales/pl/clients.json': JSON.stringify(pl),
  'web/src/locales/en/clients.json': JSON.stringify(en),
})
const screen = (text: string) => ({ 'web/src/features/clients/Clients.tsx': text })
const title = catalogues({ list: { title: 'Klienci' } }, { list: { title: 'Clients' } })

const errors = {
  'web/src/locales/en/errors.json': '{ "clients": { "not_found": "Gone." }, "facts": { "too_old": "Old." } }',
}
const errorsFile = 'server/src/modules/clients/clients.errors.ts'
const notFound = { [errorsFile]: "const clientNotFound = notFoundError('clients.not_found')" }
const refused = { [errorsFile]: 'const clientRefused = (code: FactRefusal) => refusedError(code)()' }
const refusals = (codes: string) => ({ 'domain/evidence/fact.ts': `export type FactRefusal = ${codes}` })
const audit = {
  'web/src/locales/en/audit.json':
    '{ "action": { "clients": { "created": "Added", "deleted": "Deleted" } } }',
}
const deed = (text: string) => ({ 'server/src/modules/clients/clients.usecases.ts': text })

export const translationCanaries: Canary[] = [
  {
    check: sameKeys,
    breaks: [
      catalogues({ title: 'Klienci', add: 'Dodaj' }, { title: 'Clients' }),
      catalogues({ title: 'Klienci' }, { title: 'Clients', list: { add: 'Add' } }),
      { 'portal/src/locales/pl/portal.json': '{ "title": "Projekty" }' },
    ],
    holds: [title],
  },
  {
    check: pluralKeys,
    breaks: [
      catalogues(
        { day_one: 'dzień', day_many: 'dni', day_other: 'dnia' },
        { day_one: 'day', day_other: 'days' },
      ),
      catalogues(
        { day_one: 'dzień', day_few: 'dni', day_many: 'dni', day_other: 'dnia' },
        { day_one: 'day', day_few: 'days', day_other: 'days' },
      ),
    ],
    holds: [
      catalogues(
        { day_one: 'dzień', day_few: 'dni', day_many: 'dni', day_other: 'dnia' },
        { day_one: 'day', day_other: 'days' },
      ),
    ],
  },
  {
    check: placeholders,
    breaks: [catalogues({ hello: 'Dla {{name}}' }, { hello: 'For {{client}}' })],
    holds: [
      catalogues({ hello: 'Dla {{name}}' }, { hello: 'For {{ name }}' }),
      catalogues(
        { d_one: 'dzień', d_few: '{{count}} dni', d_many: '{{count}} dni', d_other: '{{count}} dnia' },
        { d_one: 'a day', d_other: '{{count}} days' },
      ),
    ],
  },
  {
    check: writtenTexts,
    breaks: [
      catalogues({ title: '' }, { title: 'Clients' }),
      catalogues({ title: `Gotowe${'!'}` }, { title: 'Done' }),
      catalogues({ title: 'Report was sent today' }, { title: 'Report was sent today' }),
    ],
    holds: [title, catalogues({ code: 'PDF' }, { code: 'PDF' })],
  },
  {
    check: unknownKeys,
    breaks: [
      { ...title, ...screen("t('list.tilte')") },
      { ...title, ...screen('<Trans i18nKey="list.name" />') },
    ],
    holds: [
      { ...title, ...screen("t('list.title'); t('clients:list.title'); t(key)") },
      { ...title, 'e2e/steps/clients.ts': "t('letters:list.title')" },
      { ...catalogues({ day_one: 'dzień' }, { day_one: 'day' }), ...screen("t('day', { count })") },
    ],
  },
  {
    check: unusedKeys,
    breaks: [
      title,
      { ...title, ...screen('t(`status.$' + '{name}`)') },
      { ...title, 'web/src/clients.test.ts': "t('list.title')" },
    ],
    holds: [
      { ...title, ...screen("t('list.title')") },
      { ...title, ...screen('t(`list.$' + '{name}`)') },
    ],
  },
  {
    check: literalTexts,
    breaks: [
      screen('const a = <p>Clients</p>'),
      screen('const a = <input placeholder="Name" />'),
      screen("const a = <p>{late ? 'late' : 'fine'}</p>"),
      screen("const a = <Button aria-label={'Close'} />"),
    ],
    holds: [
      screen('const a = <p className="wide">{t(\'list.title\')} · {count} %&nbsp;</p>'),
      screen(
        "const a = <p>{kind === 'late' && <Late />}</p>; const b = <h1>Rytm</h1>; const c = <kbd>L</kbd>",
      ),
      { 'web/src/features/clients/Clients.test.tsx': 'const a = <p>Clients</p>' },
    ],
  },
  {
    check: errorWords,
    breaks: [
      notFound,
      {
        ...errors,
        [errorsFile]: "const clientGone = () => new AppError({ code: 'clients.gone', status: 410 })",
      },
      { ...errors, ...refused, ...refusals("'facts.too_old' | 'facts.too_new'") },
      { ...errors, 'server/src/platform/http/answer.ts': "return 'http.too_large'" },
      { ...errors, 'contract/clients.ts': "z.string().refine(isName, { message: 'required' })" },
      { ...errors, 'contract/clients.ts': "defineEndpoint({ errors: ['clients.not_fuond'] })" },
    ],
    holds: [
      { ...errors, ...notFound },
      { ...errors, ...refused, ...refusals("'facts.too_old'") },
      { ...errors, ...refusals("'facts.too_new'") },
      { ...errors, 'contract/clients.ts': "z.string().refine(isName, { message: 'clients.not_found' })" },
      { 'server/src/modules/portal/portal.errors.ts': "notFoundError('portal.not_found')" },
    ],
  },
  {
    check: auditWords,
    breaks: [
      { ...audit, ...deed("recordAudit({ fact: { action: 'clients.renamed' } })") },
      { ...audit, ...deed("const action = isNew ? 'clients.created' : 'clients.changed'") },
    ],
    holds: [
      { ...audit, ...deed("recordAudit({ fact: { action: 'clients.created' } })") },
      { ...audit, ...deed("const action = isNew ? 'clients.created' : 'clients.deleted'") },
    ],
  },
]
