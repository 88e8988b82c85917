import type { Language } from '@rytm/contract/kernel.ts'
import { neutralSubject } from '@rytm/documents/mail/letter.ts'
import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { agencies } from '#modules/agencies/agencies.tables.ts'
import { contacts } from '#modules/clients/clients.tables.ts'
import { projects } from '#modules/projects/projects.tables.ts'
import { given, hotQuery } from '#platform/db/hotQuery.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { ClaimedMail } from './mail.types.ts'

/** What stands in the subject of a mail about a confidential project, whatever its kind; undefined for any other mail. */
export async function confidentialSubject({
  mail: { agencyId, projectId, contactId },
  tx,
}: {
  mail: ClaimedMail
  tx: Tx
}): Promise<string | undefined> {
  if (!projectId) return undefined
  const [row] = await confidentialProject({ agencyId, projectId, contactId, tx })
  return row && neutralSubject(row)
}

const confidentialProject = hotQuery('mail.confidential', (db) =>
  db
    .select({
      codeName: projects.title,
      agencyName: agencies.name,
      language: sql<Language>`coalesce(${contacts.language}, ${projects.language})`,
    })
    .from(projects)
    .innerJoin(agencies, eq(agencies.id, projects.agencyId))
    .leftJoin(
      contacts,
      and(
        eq(contacts.agencyId, projects.agencyId),
        eq(contacts.id, sql`${sql.placeholder('contactId')}::uuid`),
      ),
    )
    .where(
      and(
        given(projects.agencyId, 'agencyId'),
        given(projects.id, 'projectId'),
        isNotNull(projects.actualTitle),
      ),
    ),
)
