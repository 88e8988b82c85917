import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkoutRoot } from '#platform/paths.ts'
import { loadSettings } from './loadSettings.ts'
import { secretKey } from './secretKey.ts'
import { settings } from './settings.ts'
import { settingsTable } from './settingsTable.ts'

describe('settings', () => {
  test('need nothing: every default is a right value', () => {
    expect(loadSettings({ env: {} })).toMatchObject({
      port: 3000,
      host: 'localhost',
      publicUrl: 'http://localhost:3000',
      process: 'all',
      trustProxy: false,
      databaseUrl: undefined,
    })
  })

  test('an empty variable counts as unset', () => {
    expect(loadSettings({ env: { PORT: '', SMTP_URL: '' } })).toMatchObject({
      port: 3000,
      smtpUrl: undefined,
    })
  })

  test('every example that is a value is a right value', () => {
    for (const { env, example, schema, expected } of Object.values(settings)) {
      expect(schema.safeParse(example).success, `${env} must be ${expected}`).toBe(true)
    }
  })

  test('a database on a unix socket is an address too', () => {
    const url = 'postgres://rytm_app@/rytm?host=%2Frun%2Fpostgresql'
    const env = { DATABASE_URL: url, DATABASE_OWNER_URL: url, SECRET_KEY: 'k'.repeat(32) }
    expect(loadSettings({ env }).databaseUrl).toBe(url)
  })

  test.each([
    [{ PORT: '70000' }, 'PORT must be a whole number from 0 to 65535'],
    [{ PORT: '3e3' }, 'PORT must be a whole number'],
    [
      { PUBLIC_URL: 'rytm.example.com' },
      'PUBLIC_URL must be an address that starts with http:// or https://',
    ],
    [{ PROCESS: 'both' }, 'PROCESS must be web, worker or all. The value is "both".'],
    [{ SMTP_URL: 'mail.example.com' }, 'SMTP_URL must be an address that starts with smtp:// or smtps://'],
    [{ SMTP_URL: 'smtp://mail.test', MAIL_FROM: 'nobody' }, 'MAIL_FROM must be a mail address'],
    [{ SMTP_URL: 'smtp://mail.test' }, 'MAIL_FROM must be set together with SMTP_URL'],
    [{ DATABASE_URL: 'mysql://db/rytm' }, 'DATABASE_URL must be an address that starts with postgres://'],
    [{ DATABASE_URL: 'postgres://db/rytm' }, 'DATABASE_OWNER_URL must be set together with DATABASE_URL'],
    [
      { DATABASE_OWNER_URL: 'postgres://db/rytm' },
      'DATABASE_URL must be set together with DATABASE_OWNER_URL',
    ],
    [{ FAKE_NOW: '2026-03-02T09:00:00Z' }, 'FAKE_NOW must be unset in production'],
    [{ FAKE_NOW: 'tomorrow', MODE: 'demo' }, 'FAKE_NOW must be an instant with its offset'],
  ])('%j stops the start with its name and what is expected', (env, message) => {
    expect(() => loadSettings({ env })).toThrow(message)
  })

  test('all wrong settings are named at once', () => {
    expect(() => loadSettings({ env: { PORT: 'x', LOG_LEVEL: 'loud' } })).toThrow(
      /PORT must be[\s\S]*LOG_LEVEL must be/,
    )
  })

  test('a wrong secret is not repeated', () => {
    expect(() => loadSettings({ env: { SECRET_KEY: 'too-short' } })).toThrow(
      /^(?![\s\S]*too-short)[\s\S]*32 characters/,
    )
  })

  test('the documented table is the one that the code makes', () => {
    expect(readFileSync(join(checkoutRoot, 'docs/guide/settings.md'), 'utf8')).toBe(settingsTable())
  })
})

test('the generated key stays the same from start to start and is readable by its owner only', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'rytm-key-'))
  try {
    const first = secretKey({ dataFolder })
    expect(first.length).toBeGreaterThanOrEqual(32)
    expect(secretKey({ dataFolder })).toBe(first)
    expect(statSync(join(dataFolder, 'secret.key')).mode & 0o077).toBe(0)
    expect(secretKey({ dataFolder, given: 'from the operator' })).toBe('from the operator')
  } finally {
    rmSync(dataFolder, { recursive: true })
  }
})
