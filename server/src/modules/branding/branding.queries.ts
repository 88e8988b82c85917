import type { BrandingView } from '@rytm/contract/branding.ts'
import { isShownOnPages } from '@rytm/domain/branding/logo.ts'
import { eq } from 'drizzle-orm'
import { agencies } from '#modules/agencies/agencies.tables.ts'
import { given, hotQuery } from '#platform/db/hotQuery.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency, type Tx } from '#platform/db/tenancy.ts'
import { contentTypes } from '#platform/files/fileFormat.ts'
import type { Member } from '#platform/http/actor.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { logoNotFound } from './branding.errors.ts'
import { agencyBrandings } from './branding.tables.ts'

interface InTx {
  agencyId: AgencyId
  tx: Tx
}

const { logo: picture, ...columns } = {
  accent: agencyBrandings.accent,
  footerPl: agencyBrandings.footerPl,
  footerEn: agencyBrandings.footerEn,
  senderName: agencyBrandings.senderName,
  logo: agencyBrandings.logo,
  logoFormat: agencyBrandings.logoFormat,
  logoBytes: agencyBrandings.logoBytes,
  logoWidth: agencyBrandings.logoWidth,
  logoHeight: agencyBrandings.logoHeight,
  revision: agencyBrandings.revision,
  version: agencyBrandings.version,
}

/** What the agency chose, without the bytes of its logo; an agency that chose nothing has the looks of the house. */
export async function findBranding({ agencyId, tx }: InTx) {
  const [row] = await brandingOf({ agencyId, tx })
  if (!row) throw new Error('there is no such agency')
  const { footerPl, footerEn, logoFormat, logoBytes, logoWidth, logoHeight, ...chosen } = row
  const logo =
    logoFormat === null
      ? null
      : {
          format: logoFormat as 'png' | 'jpg',
          bytes: logoBytes ?? 0,
          width: logoWidth ?? 0,
          height: logoHeight ?? 0,
        }
  return { ...chosen, footer: { pl: footerPl ?? '', en: footerEn ?? '' }, logo }
}

const brandingOf = hotQuery('branding.find', (db) =>
  db
    .select({ agencyName: agencies.name, ...columns })
    .from(agencies)
    .leftJoin(agencyBrandings, eq(agencyBrandings.agencyId, agencies.id))
    .where(given(agencies.id, 'agencyId')),
)

export function getBranding({ member: { agencyId }, db }: { member: Member; db: Db }): Promise<BrandingView> {
  return readInAgency({ db, agencyId }, async (tx) => {
    const { logo, version, senderName, revision, ...chosen } = await findBranding({ agencyId, tx })
    return {
      ...chosen,
      senderName: senderName ?? '',
      revision: revision ?? 0,
      logo: logo && { ...logo, version: version ?? '', shownOnPages: isShownOnPages(logo) },
    }
  })
}

export function readLogo({ member: { agencyId }, db }: { member: Member; db: Db }) {
  return readInAgency({ db, agencyId }, (tx) => loadLogo({ agencyId, tx }))
}

/** Named neutrally: whoever saves it knows whose it is. */
export async function loadLogo({ agencyId, tx }: InTx) {
  const [row] = await tx
    .select({ content: picture, format: agencyBrandings.logoFormat })
    .from(agencyBrandings)
    .where(eq(agencyBrandings.agencyId, agencyId))
  if (!row?.content) throw logoNotFound()
  const format = row.format as 'png' | 'jpg'
  return { content: row.content, contentType: contentTypes[format], fileName: `logo.${format}` }
}
