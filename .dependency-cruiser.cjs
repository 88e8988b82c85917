/** Rules 1 and 2 of ARCHITECTURE, "Rules that a machine checks". Each has a canary in scripts/checks/canaries. */
const test = '\\.test\\.tsx?$'
const moduleFolder = '^server/src/modules/([^/]+)/'
const kind = (kinds) => `^server/src/modules/.+\\.(${kinds})\\.tsx?$`
const sql = 'node_modules/(pg|drizzle-orm)/'
const runtime = { dependencyTypesNot: ['type-only'] }

const layer = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^${from}/`, pathNot: test },
  to: {
    path: '^(domain|contract|server|web|portal|documents|e2e|bench|scripts)/',
    pathNot: `^(${allowed.join('|')})/`,
  },
})

module.exports = {
  forbidden: [
    {
      name: 'domain-imports-nothing',
      comment: 'domain/ is pure: no package, no Node module, no other workspace.',
      severity: 'error',
      from: { path: '^domain/', pathNot: test },
      to: { pathNot: '^domain/' },
    },
    {
      name: 'domain-tests-import-only-test-tools',
      severity: 'error',
      from: { path: `^domain/.+${test}` },
      to: { pathNot: '^domain/|node_modules/(vitest|fast-check)/' },
    },
    layer('contract-imports-only-domain', 'contract → domain', 'contract', ['contract', 'domain']),
    layer('portal-layer', 'portal → contract, domain', 'portal', ['portal', 'contract', 'domain']),
    layer('documents-layer', 'documents → contract, domain', 'documents', [
      'documents',
      'contract',
      'domain',
    ]),
    layer('web-layer', 'web never imports the server', 'web', ['web', 'contract', 'domain']),
    layer('server-layer', 'server → the shared packages and both renderers, never web', 'server', [
      'server',
      'contract',
      'domain',
      'portal',
      'documents',
    ]),
    layer('e2e-layer', 'journeys see the product from outside', 'e2e', ['e2e', 'contract', 'domain']),
    {
      name: 'only-sql-files-touch-sql',
      comment: 'SQL lives in repository, queries, tables and the platform.',
      severity: 'error',
      from: {
        path: '^(domain|contract|server|web|portal|documents)/',
        pathNot: [
          test,
          kind('repository|queries|tables'),
          '^server/src/(platform|testing)/',
          '^server/[^/]+\\.config\\.ts$',
        ],
      },
      to: { path: sql },
    },
    {
      name: 'routes-go-through-usecases-and-queries',
      severity: 'error',
      from: { path: kind('routes') },
      to: { path: kind('repository|tables') },
    },
    {
      name: 'usecases-go-through-the-repository',
      comment: 'Only SQL files import tables; a type of a row is no SQL.',
      severity: 'error',
      from: { path: kind('usecases|jobs|mail|errors|config|constants|types') },
      to: { path: kind('tables'), ...runtime },
    },
    {
      name: 'nothing-below-calls-upwards',
      severity: 'error',
      from: { path: kind('repository|queries|tables') },
      to: { path: kind('routes|usecases|jobs|mail') },
    },
    {
      name: 'tables-know-only-tables',
      severity: 'error',
      from: { path: kind('tables') },
      to: { path: kind('repository|queries') },
    },
    {
      name: 'writes-go-through-the-owner',
      comment: "A module's repository is its own; others call its use cases.",
      severity: 'error',
      from: { path: moduleFolder, pathNot: test },
      to: { path: kind('repository|routes'), pathNot: '^server/src/modules/$1/' },
    },
    {
      name: 'only-the-module-has-its-repository',
      severity: 'error',
      from: { path: '^server/src/', pathNot: ['^server/src/(modules|testing)/', test] },
      to: { path: kind('repository') },
    },
    {
      name: 'repository-has-only-its-own-tables',
      comment: "Reading other modules' tables is the work of queries.",
      severity: 'error',
      from: { path: `${moduleFolder}.+\\.repository\\.ts$` },
      to: { path: kind('tables'), pathNot: '^server/src/modules/$1/' },
    },
    {
      name: 'testing-stays-in-tests',
      severity: 'error',
      from: { pathNot: [test, '^server/src/testing/', '^(e2e|bench)/'] },
      to: { path: '^server/src/testing/' },
    },
    {
      name: 'tests-are-not-imported',
      severity: 'error',
      from: {},
      to: { path: test },
    },
    {
      name: 'no-cycles',
      comment: 'Types may refer to each other; running code may not.',
      severity: 'error',
      from: { pathNot: 'routeTree\\.gen\\.ts$' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: { pathNot: 'routeTree\\.gen\\.ts$' },
      to: { couldNotResolve: true, pathNot: '^(virtual:|node:)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/|\\.css$|\\?(raw|url|worker)$' },
    tsPreCompilationDeps: true,
    detectJSDocImports: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
