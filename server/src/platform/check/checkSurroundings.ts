import { statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import type { Settings } from '#platform/config/settings.ts'
import { askMailServer } from '#platform/mail/transport.ts'
import { type Finding, ok, problem, warning } from './finding.ts'

const gigabyte = 1_000_000_000
const lowGigabytes = 1
const emptyGigabytes = 0.1

export async function checkMailServer({
  settings: { smtpUrl, mailFrom },
}: {
  settings: Pick<Settings, 'smtpUrl' | 'mailFrom'>
}): Promise<Finding> {
  if (!smtpUrl)
    return warning('mail', 'SMTP_URL is not set: nothing is sent, letters stay in the application')
  try {
    await askMailServer({ smtpUrl })
    return ok('mail', `the mail server answers and lets Rytm in; letters come from ${mailFrom}`)
  } catch (error) {
    return problem(
      'mail',
      `the mail server does not take letters: ${error instanceof Error ? error.message : error}`,
    )
  }
}

const local = /^(localhost|127\.|\[::1\])/

export function checkPublicUrl({
  settings: { publicUrl },
}: {
  settings: Pick<Settings, 'publicUrl'>
}): Finding {
  const { protocol, host } = new URL(publicUrl)
  if (local.test(host))
    return warning('address', `links lead to ${publicUrl}, which only this machine reaches`)
  if (protocol !== 'https:') return warning('address', `${publicUrl} is not encrypted: use https`)
  return ok('address', publicUrl)
}

export function checkDiskSpace({ folder = tmpdir() }: { folder: string | undefined }): Finding {
  const { bavail, bsize } = statfsSync(folder)
  const gigabytes = (bavail * bsize) / gigabyte
  const words = `${gigabytes.toFixed(1)} GB free where ${folder} lies`
  if (gigabytes < emptyGigabytes) return problem('disk', words)
  return gigabytes < lowGigabytes ? warning('disk', words) : ok('disk', words)
}
