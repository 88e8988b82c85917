import type { FastifyBaseLogger } from 'fastify'
import { keepCommitments } from './composition.ts'
import { commitmentWork } from './modules/commitments/commitments.jobs.ts'
import { importWork } from './modules/imports/imports.jobs.ts'
import { mailWork } from './modules/mail/mail.jobs.ts'
import type { MailComposers } from './modules/mail/mail.types.ts'
import { noticeWork } from './modules/notices/notices.jobs.ts'
import { noticesMailComposer } from './modules/notices/notices.mail.ts'
import {
  accountChangedMailComposer,
  invitationMailComposer,
  passwordResetMailComposer,
  signInBlockedMailComposer,
  signInNoticeMailComposer,
} from './modules/people/people.mail.ts'
import { portalCodeMailComposer } from './modules/portal/portal.mail.ts'
import { retentionWork } from './modules/privacy/privacy.jobs.ts'
import { retentionMailComposer } from './modules/privacy/privacy.mail.ts'
import { kickoffMailComposer } from './modules/projects/projects.mail.ts'
import { closingMailComposer } from './modules/reports/reports.closing.mail.ts'
import { correctionMailComposer } from './modules/reports/reports.corrections.mail.ts'
import { reportWork } from './modules/reports/reports.jobs.ts'
import { reportMailComposer } from './modules/reports/reports.mail.ts'
import { scheduleMailComposer } from './modules/schedules/schedules.mail.ts'
import type { Clock } from './platform/clock/clock.ts'
import type { Settings } from './platform/config/settings.ts'
import type { Listening } from './platform/db/listening.ts'
import type { Db } from './platform/db/pool.ts'
import { startWorker, type Worker } from './platform/jobs/claimedWork.ts'
import { createMailTransport } from './platform/mail/transport.ts'

/** Each kind of mail and the module that writes it; the type names them all, none can be missing. */
export function mailComposers({ secretKey }: { secretKey: string }): MailComposers {
  return {
    kickoff_summary: kickoffMailComposer,
    schedule: scheduleMailComposer,
    weekly_report: reportMailComposer,
    report_correction: correctionMailComposer,
    closing_report: closingMailComposer,
    invitation: invitationMailComposer,
    password_reset: passwordResetMailComposer,
    sign_in_notice: signInNoticeMailComposer,
    sign_in_blocked: signInBlockedMailComposer,
    account_changed: accountChangedMailComposer,
    retention_notice: retentionMailComposer,
    reminder: noticesMailComposer('reminder'),
    digest: noticesMailComposer('digest'),
    portal_code: portalCodeMailComposer({ secretKey }),
  }
}

/** Without a mail server nothing is sent from this address; it only heads the stored letters. */
const mailFromNowhere = 'rytm@localhost'

interface Options {
  db: Db
  listening: Listening
  clock: Clock
  log: FastifyBaseLogger
  secretKey: string
  settings: Pick<Settings, 'smtpUrl' | 'mailFrom' | 'publicUrl' | 'jobConcurrency'>
}

/** All work that nobody waits for, and the one list of its kinds. */
export async function startBackgroundWork({
  db,
  listening,
  clock,
  log,
  secretKey,
  settings,
}: Options): Promise<Worker> {
  keepCommitments({ db, clock })
  const transport = createMailTransport({ smtpUrl: settings.smtpUrl })
  const worker = await startWorker({
    kinds: [
      mailWork({
        db,
        clock,
        log,
        transport,
        composers: mailComposers({ secretKey }),
        publicUrl: settings.publicUrl,
        mailFrom: settings.mailFrom ?? mailFromNowhere,
      }),
      importWork({ db, clock }),
      noticeWork({ db, clock }),
      commitmentWork({ db, clock }),
      reportWork({ db, clock }),
      retentionWork({ db, clock }),
    ],
    listening,
    log,
    concurrency: settings.jobConcurrency,
  })
  return {
    stop: async () => {
      await worker.stop()
      transport.close()
    },
  }
}
