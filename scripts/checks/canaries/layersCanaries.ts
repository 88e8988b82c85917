type Clean = { file: string; imports: string[] }
type Broken = Clean & { rule: string }

const modules = 'server/src/modules'
const from = (specifier: string) => `import { own as own${Math.abs(hash(specifier))} } from '${specifier}'`
const typeFrom = (specifier: string) =>
  `import type { Own as Own${Math.abs(hash(specifier))} } from '${specifier}'`

const clean = (file: string, ...imports: string[]): Clean => ({ file, imports })
const broken = (rule: string, file: string, ...imports: string[]): Broken => ({ rule, file, imports })

export const cleanImports: Clean[] = [
  clean('domain/calendar/days.ts', from('#kernel/money.ts')),
  clean('domain/kernel/money.ts', typeFrom('../calendar/days.ts')),
  clean('domain/calendar/days.test.ts', from('./days.ts'), from('vitest'), from('fast-check')),
  clean('contract/clients.ts', from('@rytm/domain/calendar/days.ts'), from('zod')),
  clean('portal/src/page.tsx', from('@rytm/contract/clients.ts')),
  clean('documents/src/report.ts', from('@rytm/contract/clients.ts')),
  clean('web/src/screen.tsx', from('@rytm/contract/clients.ts'), from('#parts/row.tsx')),
  clean('web/src/parts/row.tsx'),
  clean(
    'server/src/composition.ts',
    from('#modules/clients/clients.routes.ts'),
    from('@rytm/portal/page.tsx'),
  ),
  clean('server/src/platform/db/pool.ts', from('pg'), from('drizzle-orm')),
  clean('server/src/testing/factories.ts', from('#modules/clients/clients.repository.ts')),
  clean(`${modules}/clients/clients.routes.ts`, from('./clients.usecases.ts'), from('./clients.queries.ts')),
  clean(
    `${modules}/clients/clients.usecases.ts`,
    from('./clients.repository.ts'),
    typeFrom('./clients.tables.ts'),
    from('@rytm/documents/report.ts'),
    from('#modules/projects/projects.usecases.ts'),
  ),
  clean(
    `${modules}/clients/clients.queries.ts`,
    from('#modules/projects/projects.tables.ts'),
    from('drizzle-orm'),
  ),
  clean(`${modules}/clients/clients.repository.ts`, from('./clients.tables.ts'), from('drizzle-orm')),
  clean(`${modules}/clients/clients.tables.ts`, from('drizzle-orm')),
  clean(`${modules}/clients/clients.http.test.ts`, from('#testing/factories.ts')),
  clean(`${modules}/projects/projects.usecases.ts`),
  clean(`${modules}/projects/projects.tables.ts`, from('#modules/clients/clients.tables.ts')),
]

export const brokenImports: Broken[] = [
  broken('domain-imports-nothing', 'domain/a.ts', from('zod')),
  broken('domain-imports-nothing', 'domain/b.ts', "import 'node:fs'"),
  broken('domain-imports-nothing', 'domain/c.ts', typeFrom('@rytm/contract/clients.ts')),
  broken('domain-tests-import-only-test-tools', 'domain/d.test.ts', from('pg')),
  broken('contract-imports-only-domain', 'contract/a.ts', from('@rytm/documents/report.ts')),
  broken('portal-layer', 'portal/src/a.ts', from('@rytm/documents/report.ts')),
  broken('documents-layer', 'documents/src/a.ts', from('../../server/src/composition.ts')),
  broken('web-layer', 'web/src/a.ts', from('../../server/src/composition.ts')),
  broken('server-layer', 'server/src/a.ts', from('../../web/src/screen.tsx')),
  broken('e2e-layer', 'e2e/a.ts', from('../server/src/composition.ts')),
  broken('only-sql-files-touch-sql', 'web/src/b.ts', from('pg')),
  broken('only-sql-files-touch-sql', `${modules}/a/a.usecases.ts`, typeFrom('drizzle-orm')),
  broken('only-sql-files-touch-sql', `${modules}/a/a.routes.ts`, from('pg')),
  broken('routes-go-through-usecases-and-queries', `${modules}/b/b.routes.ts`, from('./b.repository.ts')),
  broken(
    'routes-go-through-usecases-and-queries',
    `${modules}/b/b.more.routes.ts`,
    typeFrom('./b.tables.ts'),
  ),
  broken('usecases-go-through-the-repository', `${modules}/b/b.usecases.ts`, from('./b.tables.ts')),
  broken(
    'nothing-below-calls-upwards',
    `${modules}/b/b.repository.ts`,
    from('./b.config.ts'),
    from('./b.jobs.ts'),
  ),
  broken('tables-know-only-tables', `${modules}/b/b.tables.ts`, from('./b.queries.ts')),
  broken(
    'writes-go-through-the-owner',
    `${modules}/b/b.more.usecases.ts`,
    from('#modules/clients/clients.repository.ts'),
  ),
  broken(
    'writes-go-through-the-owner',
    `${modules}/b/b.config.ts`,
    from('#modules/clients/clients.routes.ts'),
  ),
  broken(
    'only-the-module-has-its-repository',
    'server/src/b.ts',
    from('#modules/clients/clients.repository.ts'),
  ),
  broken(
    'repository-has-only-its-own-tables',
    `${modules}/b/b.more.repository.ts`,
    from('#modules/clients/clients.tables.ts'),
  ),
  broken('testing-stays-in-tests', 'server/src/c.ts', from('#testing/factories.ts')),
  broken('tests-are-not-imported', 'contract/b.ts', from('@rytm/domain/calendar/days.test.ts')),
  broken('no-cycles', 'contract/c.ts', from('#d.ts')),
  broken('no-unresolvable', 'contract/e.ts', from('#nowhere.ts')),
  broken('no-unresolvable', 'web/src/c.ts', from('@rytm/domain/nowhere.ts')),
]

/** Files that only have to exist, because something above imports them. */
export const otherImports: Clean[] = [
  clean('contract/d.ts', from('./c.ts')),
  clean(`${modules}/b/b.queries.ts`),
  clean(`${modules}/b/b.jobs.ts`),
]

/** A different local name for each imported file. */
function hash(text: string): number {
  return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7)
}
