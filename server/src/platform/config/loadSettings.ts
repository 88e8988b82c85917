import { StartProblem } from '#platform/postgres/startProblem.ts'
import type { Setting } from './setting.ts'
import { type Settings, settings } from './settings.ts'

type Environment = Record<string, string | undefined>

/** Every wrong setting is named at once, so that a start is repaired in one go. */
export function loadSettings({ env }: { env: Environment }): Settings {
  const problems: string[] = []
  const values: Record<string, unknown> = {}
  for (const [name, declaration] of Object.entries<Setting<unknown>>(settings)) {
    const { value, problem } = parse({ declaration, env })
    values[name] = value
    if (problem) problems.push(problem)
  }
  values.publicUrl ??= `http://localhost:${values.port}`
  const loaded = values as Settings
  if (problems.length === 0) problems.push(...contradictions(loaded))
  if (problems.length > 0) throw new StartProblem(`Wrong settings:\n  ${problems.join('\n  ')}`)
  return loaded
}

/** An empty variable counts as unset: that is how shells and compose files leave one out. */
function parse({ declaration, env }: { declaration: Setting<unknown>; env: Environment }) {
  const text = env[declaration.env] || declaration.default
  if (text === undefined) return { value: undefined }
  const { success, data } = declaration.schema.safeParse(text)
  if (success) return { value: data }
  const given = declaration.secret ? '' : ` The value is "${text}".`
  return { value: undefined, problem: `${declaration.env} must be ${declaration.expected}.${given}` }
}

function contradictions(values: Settings): string[] {
  const { databaseUrl, databaseOwnerUrl, secretKey, smtpUrl, mailFrom, mode, fakeNow } = values
  const rules: [boolean, string][] = [
    [Boolean(databaseUrl && !databaseOwnerUrl), 'DATABASE_OWNER_URL must be set together with DATABASE_URL.'],
    [Boolean(databaseOwnerUrl && !databaseUrl), 'DATABASE_URL must be set together with DATABASE_OWNER_URL.'],
    [Boolean(databaseUrl && !secretKey), 'SECRET_KEY must be set together with DATABASE_URL.'],
    [Boolean(smtpUrl && !mailFrom), 'MAIL_FROM must be set together with SMTP_URL.'],
    [
      Boolean(fakeNow && mode === 'production'),
      'FAKE_NOW must be unset in production (MODE=demo or MODE=test allow it).',
    ],
  ]
  return rules.filter(([broken]) => broken).map(([, problem]) => problem)
}
