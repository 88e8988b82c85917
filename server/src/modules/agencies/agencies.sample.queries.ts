import type { SampleData } from '@rytm/contract/agencies.sample.ts'
import { and, asc, eq, inArray, notInArray } from 'drizzle-orm'
import { clients } from '#modules/clients/clients.tables.ts'
import { projects } from '#modules/projects/projects.tables.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { selectSampleRecords } from './agencies.sample.repository.ts'

export function getSampleData({ member, db }: { member: Member; db: Db }): Promise<SampleData> {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) => {
    const records = await selectSampleRecords({ agencyId, tx })
    const idsOf = (kind: string) =>
      records.filter((record) => record.kind === kind).map(({ recordId }) => recordId)
    const ownProjects = await ownProjectsOf({
      agencyId,
      clientIds: idsOf('client'),
      sampleIds: idsOf('project'),
      tx,
    })
    return { present: records.length > 0, ownProjects }
  })
}

/** Projects that people of the agency started for sample clients. */
async function ownProjectsOf({
  agencyId,
  clientIds,
  sampleIds,
  tx,
}: {
  agencyId: AgencyId
  clientIds: string[]
  sampleIds: string[]
  tx: Tx
}) {
  if (clientIds.length === 0) return []
  return tx
    .select({ id: projects.id, title: projects.title, clientName: clients.name })
    .from(projects)
    .innerJoin(clients, and(eq(clients.agencyId, projects.agencyId), eq(clients.id, projects.clientId)))
    .where(
      and(
        eq(projects.agencyId, agencyId),
        inArray(projects.clientId, clientIds),
        notInArray(projects.id, sampleIds),
      ),
    )
    .orderBy(asc(projects.title), asc(projects.id))
}
