import { moduleFiles, plainNames } from '../moduleFiles.ts'
import { machinePaths, mailAddresses, registryHosts } from '../publicWords.ts'
import { fileLengths, functionLengths } from '../sizes.ts'
import { type Canary, lines } from './canary.ts'

const modules = 'server/src/modules'

/** Written in pieces, because this file is checked like any other. */
const pieces = (...parts: string[]) => ({ 'README.md': parts.join('') })

export const structureCanaries: Canary[] = [
  {
    check: moduleFiles,
    breaks: [
      { [`${modules}/clients/clients.service.ts`]: '' },
      { [`${modules}/clients/projects.routes.ts`]: '' },
      { [`${modules}/clients/parts/clients.routes.ts`]: '' },
      { [`${modules}/clients/clients.notes.md`]: '' },
      { [`${modules}/stray.ts`]: '' },
      { [`${modules}/clients/projects.http.test.ts`]: '' },
    ],
    holds: [
      {
        [`${modules}/clients/clients.routes.ts`]: '',
        [`${modules}/clients/clients.contacts.usecases.ts`]: '',
      },
      { [`${modules}/clients/clients.merging.test.ts`]: '' },
      {
        [`${modules}/clients/clients.http.test.ts`]: '',
        [`${modules}/clients/clients.usecases.test.ts`]: '',
      },
    ],
  },
  {
    check: plainNames,
    breaks: [
      { 'web/src/utils/dates.ts': '' },
      { 'domain/calendar/index.ts': '' },
      { 'web/src/mail.helpers.ts': '' },
    ],
    holds: [{ 'web/src/routes/index.tsx': '', 'web/index.html': '', 'domain/calendar/workingDays.ts': '' }],
  },
  {
    check: fileLengths,
    breaks: [{ 'domain/long.ts': lines(351) }, { 'web/src/long.css': '\n'.repeat(351).concat('a {}') }],
    holds: [
      { 'domain/long.ts': lines(350), 'docs/long.md': lines(900), 'web/src/routeTree.gen.ts': lines(900) },
    ],
  },
  {
    check: functionLengths,
    breaks: [
      { 'domain/a.ts': `export function a() {\n${lines(79)}\n}` },
      { 'domain/a.ts': `export const a = () => {\n${lines(79)}\n}` },
      { 'web/src/A.tsx': `export function A() {\n${lines(119)}\n}` },
    ],
    holds: [
      { 'domain/a.ts': `export function a() {\n${lines(78)}\n}` },
      { 'web/src/A.tsx': `export function A() {\n${lines(118)}\n}` },
      { 'domain/a.test.ts': `describe('a', () => {\n${lines(200)}\n})` },
    ],
  },
  {
    check: machinePaths,
    breaks: [
      pieces('see /ho', 'me/somebody/rytm'),
      pieces('`/wo', 'rk/main`'),
      pieces('"/Use', 'rs/somebody/x"'),
    ],
    holds: [pieces('see server/src/work/main.ts and ~/work/x'), pieces('open /home and /projects/1')],
  },
  {
    check: registryHosts,
    breaks: [
      pieces('https://registry.np', 'mjs.org/pg'),
      pieces('"resolved": "htt', 'ps://packages.test/pg.tgz"'),
    ],
    holds: [pieces('the registry of packages'), pieces('"resolved": "domain", "link": true')],
  },
  {
    check: mailAddresses,
    breaks: [pieces('anna@', 'agencja.pl'), pieces('mailto:anna@', 'mail.agencja.com')],
    holds: [
      pieces('anna@agencja.invalid, jan@klient.test, ewa@sample.example, x@example.com'),
      pieces('vitest@5.1.1 @rytm/domain icon@2x.png git@github.com:a/b postgres://user:word@db.internal/x'),
    ],
  },
]
