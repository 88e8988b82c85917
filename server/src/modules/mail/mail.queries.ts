import { lettersThatOpenDoors, type MailSummary, type mailStates } from '@rytm/contract/mail.ts'
import { and, desc, eq, sql } from 'drizzle-orm'
import { simpleParser } from 'mailparser'
import { contacts } from '#modules/clients/clients.tables.ts'
import { invitations, memberships } from '#modules/people/people.tables.ts'
import { projects } from '#modules/projects/projects.tables.ts'
import { cursorId, cursorInstant, decodeCursor, toPage } from '#platform/db/keyset.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { mailNotFound, mailNotStored } from './mail.errors.ts'
import { mailMessages } from './mail.tables.ts'

interface ListMail {
  member: Member
  query: { state?: (typeof mailStates)[number] | undefined; cursor?: string | undefined; limit: number }
  db: Db
}

export function listMail({ member, query, db }: ListMail) {
  return readInAgency({ db, agencyId: member.agencyId }, async (tx) => {
    const after = query.cursor ? decodeCursor(query.cursor, [cursorInstant, cursorId]) : undefined
    const rows = await selectMail(tx)
      .where(
        and(
          eq(mailMessages.agencyId, member.agencyId),
          query.state ? eq(mailMessages.state, query.state) : undefined,
          after
            ? sql`(${mailMessages.createdAt}, ${mailMessages.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)`
            : undefined,
        ),
      )
      .orderBy(desc(mailMessages.createdAt), desc(mailMessages.id))
      .limit(query.limit + 1)
    return toPage({
      rows,
      limit: query.limit,
      item: toMailSummary,
      cursor: (row) => [row.createdAt.toISOString(), row.id],
    })
  })
}

interface OneMail {
  member: Member
  mailId: string
  db: Db
}

export async function getMail({ member, mailId, db }: OneMail) {
  const { row, raw } = await readInAgency({ db, agencyId: member.agencyId }, async (tx) => ({
    row: await findSummary({ member, mailId, tx }),
    raw: await findRaw({ member, mailId, tx }),
  }))
  return { ...toMailSummary(row), content: raw ? await toContent(raw) : null }
}

export async function getMailSummary({ member, mailId, tx }: Omit<OneMail, 'db'> & { tx: Tx }) {
  return toMailSummary(await findSummary({ member, mailId, tx }))
}

/** The stored bytes, exactly as they would have left. */
export async function getEml({ member, mailId, db }: OneMail): Promise<Buffer> {
  const raw = await readInAgency({ db, agencyId: member.agencyId }, async (tx) => {
    await findSummary({ member, mailId, tx })
    return findRaw({ member, mailId, tx })
  })
  if (!raw) throw mailNotStored()
  return raw
}

function selectMail(tx: Tx) {
  return tx
    .select({
      id: mailMessages.id,
      kind: mailMessages.kind,
      state: mailMessages.state,
      recipient: sql<
        string | null
      >`coalesce(${contacts.name}, ${memberships.displayName}, ${invitations.email})`,
      toAddress: mailMessages.toAddress,
      subject: mailMessages.subject,
      projectId: mailMessages.projectId,
      projectTitle: projects.title,
      attempts: mailMessages.attempts,
      nextAttemptAt: mailMessages.nextAttemptAt,
      lastError: mailMessages.lastError,
      createdAt: mailMessages.createdAt,
      acceptedAt: mailMessages.acceptedAt,
    })
    .from(mailMessages)
    .leftJoin(
      contacts,
      and(eq(contacts.agencyId, mailMessages.agencyId), eq(contacts.id, mailMessages.contactId)),
    )
    .leftJoin(
      memberships,
      and(eq(memberships.agencyId, mailMessages.agencyId), eq(memberships.id, mailMessages.memberId)),
    )
    .leftJoin(
      invitations,
      and(eq(invitations.agencyId, mailMessages.agencyId), eq(invitations.id, mailMessages.invitationId)),
    )
    .leftJoin(
      projects,
      and(eq(projects.agencyId, mailMessages.agencyId), eq(projects.id, mailMessages.projectId)),
    )
    .$dynamic()
}

type MailRow = Awaited<ReturnType<typeof selectMail>>[number]

async function findSummary({ member, mailId, tx }: Omit<OneMail, 'db'> & { tx: Tx }): Promise<MailRow> {
  const [row] = await selectMail(tx).where(
    and(eq(mailMessages.agencyId, member.agencyId), eq(mailMessages.id, mailId)),
  )
  if (!row) throw mailNotFound()
  return row
}

/**
 * Null where no text is kept, and where this member may not read it: a letter that opens doors opens those of every agency
 * of its addressee.
 */
async function findRaw({ member, mailId, tx }: Omit<OneMail, 'db'> & { tx: Tx }) {
  const [row] = await tx
    .select({
      raw: mailMessages.raw,
      kind: mailMessages.kind,
      isOnlyAgency: sql<boolean>`auth.is_only_agency()`,
    })
    .from(mailMessages)
    .where(and(eq(mailMessages.agencyId, member.agencyId), eq(mailMessages.id, mailId)))
  if (!row) return null
  const isOpen = !lettersThatOpenDoors.includes(row.kind) || (member.role === 'owner' && row.isOnlyAgency)
  return isOpen ? row.raw : null
}

function toMailSummary(row: MailRow): MailSummary {
  return {
    ...row,
    kind: row.kind as MailSummary['kind'],
    state: row.state as MailSummary['state'],
    nextAttemptAt: row.state === 'queued' ? (row.nextAttemptAt?.toISOString() ?? null) : null,
    createdAt: row.createdAt.toISOString(),
    acceptedAt: row.acceptedAt?.toISOString() ?? null,
  }
}

async function toContent(raw: Buffer) {
  const mail = await simpleParser(raw)
  return {
    from: mail.from?.text ?? '',
    html: mail.html || '',
    text: mail.text ?? '',
    attachments: mail.attachments.map(({ filename, size }) => ({ filename: filename ?? '', bytes: size })),
  }
}
