import { z } from 'zod'
import { address, instant, mailbox, trustedProxies, wholeNumber } from './kinds.ts'
import { setting, type Values } from './setting.ts'

export const settings = {
  port: setting({
    env: 'PORT',
    schema: wholeNumber({ min: 0, max: 65_535 }),
    default: '3000',
    expected: 'a whole number from 0 to 65535 (0 takes any free port)',
    description: 'Port on which Rytm answers.',
    example: '8080',
  }),
  host: setting({
    env: 'HOST',
    schema: z.string().regex(/^[\w.:-]+$/),
    default: 'localhost',
    expected: 'a host name or an address of this machine',
    description: 'Address on which Rytm listens. `0.0.0.0` opens it to other machines.',
    example: '0.0.0.0',
  }),
  publicUrl: setting({
    env: 'PUBLIC_URL',
    schema: address({ schemes: ['http', 'https'] }).transform((text) => text.replace(/\/+$/, '')),
    expected: 'an address that starts with http:// or https://',
    description:
      'Address under which people reach Rytm; links in mail start with it. Unset: `http://localhost:PORT`.',
    example: 'https://rytm.example.com',
  }),
  trustProxy: setting({
    env: 'TRUST_PROXY',
    schema: trustedProxies,
    default: 'false',
    expected: 'true, false, a number of proxies, or their addresses with commas between',
    description: 'Which reverse proxies may say who the caller is. Needed for right rate limits behind one.',
    example: '1',
  }),
  secretKey: setting({
    env: 'SECRET_KEY',
    schema: z.string().min(32),
    expected: 'at least 32 characters',
    description:
      'Key for sessions and codes. With the embedded database it is made at the first start and kept in the data folder; with `DATABASE_URL` it is required, the same in every process.',
    example: 'the output of: openssl rand -base64 48',
    secret: true,
  }),
  databaseUrl: setting({
    env: 'DATABASE_URL',
    schema: address({ schemes: ['postgres', 'postgresql'] }),
    expected: 'an address that starts with postgres://',
    description:
      'An existing PostgreSQL (15 or newer) instead of the embedded one, as the role `rytm_app`: no superuser, no BYPASSRLS, owner of nothing.',
    example: 'postgres://rytm_app:password@db.example.com/rytm',
    secret: true,
  }),
  databaseOwnerUrl: setting({
    env: 'DATABASE_OWNER_URL',
    schema: address({ schemes: ['postgres', 'postgresql'] }),
    expected: 'an address that starts with postgres://',
    description:
      'The same database as its owner, used at start for migrations only. Required with `DATABASE_URL`.',
    example: 'postgres://rytm_owner:password@db.example.com/rytm',
    secret: true,
  }),
  databasePoolSize: setting({
    env: 'DATABASE_POOL_SIZE',
    schema: wholeNumber({ min: 2, max: 200 }),
    default: '10',
    expected: 'a whole number from 2 to 200',
    description: 'Connections that one process keeps to the database.',
    example: '20',
  }),
  dataDir: setting({
    env: 'DATA_DIR',
    schema: z.string().min(1),
    expected: 'a path of a folder',
    description:
      'Folder of the embedded database and the generated key. Unset: `data` in the checkout; as root a folder of the checkout under `/var/lib/rytm`.',
    example: '/srv/rytm',
  }),
  smtpUrl: setting({
    env: 'SMTP_URL',
    schema: address({ schemes: ['smtp', 'smtps'] }),
    expected: 'an address that starts with smtp:// or smtps://',
    description: 'Mail server. Unset: mail stays in the outbox, where it can be read and saved.',
    example: 'smtps://user:password@mail.example.com:465',
    secret: true,
  }),
  mailFrom: setting({
    env: 'MAIL_FROM',
    schema: mailbox,
    expected: 'a mail address, with or without a name: Rytm <rytm@example.com>',
    description: 'Sender of all mail. Required with `SMTP_URL`.',
    example: 'Rytm <rytm@example.com>',
  }),
  process: setting({
    env: 'PROCESS',
    schema: z.enum(['web', 'worker', 'all']) as z.ZodType<'web' | 'worker' | 'all', string>,
    default: 'all',
    expected: 'web, worker or all',
    description: 'What this process does: answer requests, do the background work, or both.',
    example: 'web',
  }),
  jobConcurrency: setting({
    env: 'JOB_CONCURRENCY',
    schema: wholeNumber({ min: 1, max: 50 }),
    default: '4',
    expected: 'a whole number from 1 to 50',
    description: 'Background jobs of one kind that one process does at the same time.',
    example: '8',
  }),
  requestsPerMinute: setting({
    env: 'RATE_LIMIT_PER_MINUTE',
    schema: wholeNumber({ min: 10, max: 100_000 }),
    default: '3000',
    expected: 'a whole number from 10 to 100000',
    description:
      'Requests to the API and the client pages that one address may send in a minute; an office shares one.',
    example: '1200',
  }),
  signInsPerMinute: setting({
    env: 'RATE_LIMIT_SIGN_IN_PER_MINUTE',
    schema: wholeNumber({ min: 1, max: 1_000 }),
    default: '10',
    expected: 'a whole number from 1 to 1000',
    description: 'Tries to sign in, reset a password or enter a code that one address has in a minute.',
    example: '5',
  }),
  logLevel: setting({
    env: 'LOG_LEVEL',
    schema: z.enum(['debug', 'info', 'warn', 'error', 'silent']) as z.ZodType<
      'debug' | 'info' | 'warn' | 'error' | 'silent',
      string
    >,
    default: 'info',
    expected: 'debug, info, warn, error or silent',
    description: 'How much the log tells.',
    example: 'warn',
  }),
  mode: setting({
    env: 'MODE',
    schema: z.enum(['production', 'demo', 'test']) as z.ZodType<'production' | 'demo' | 'test', string>,
    default: 'production',
    expected: 'production, demo or test',
    description: 'Demo and test may set the clock; production refuses to.',
    example: 'demo',
  }),
  fakeNow: setting({
    env: 'FAKE_NOW',
    schema: instant,
    expected: 'an instant with its offset: 2026-03-02T09:00:00Z',
    description: 'Starts the clock of the application at this instant. Refused in production.',
    example: '2026-03-02T09:00:00Z',
  }),
}

export type Settings = Values<typeof settings> & { publicUrl: string }
