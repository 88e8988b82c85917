import type { Setting } from './setting.ts'
import { settings } from './settings.ts'

/** The page of all settings for operators, made from their declarations. */
export function settingsTable(): string {
  const rows = Object.values<Setting<unknown>>(settings).map(row)
  return `# Settings

Rytm reads its settings from environment variables. All have a sensible default: \`npm start\` needs none.
A wrong one stops the start with its name and what is expected. This page is made from the code by
\`node_modules/.bin/tsx scripts/settings-table.ts\`.

| variable | what it does | must be | default | example |
|---|---|---|---|---|
${rows.join('\n')}
`
}

function row({ env, description, expected, default: fallback, example, secret }: Setting<unknown>) {
  const cells = [
    `\`${env}\``,
    secret ? `${description} Secret.` : description,
    expected,
    fallback === undefined ? 'unset' : `\`${fallback}\``,
    `\`${example}\``,
  ]
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}
