import { id as idSchema } from '@rytm/contract/kernel.ts'
import { isShownOnPages } from '@rytm/domain/branding/logo.ts'
import { findBranding, loadLogo } from '#modules/branding/branding.queries.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency, type Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import type { FoundBrand } from './portal.brand.config.ts'
import { pageNotFound } from './portal.errors.ts'
import type { Visitor } from './portal.types.ts'

interface InTx {
  agencyId: AgencyId
  tx: Tx
}

export async function loadPageBrand({ agencyId, tx }: InTx): Promise<FoundBrand> {
  const { agencyName, accent, footer, logo, version } = await findBranding({ agencyId, tx })
  return {
    agencyId,
    name: agencyName,
    accent,
    footer,
    version,
    logo: logo && isShownOnPages(logo) ? logo : null,
  }
}

interface OfVisitor {
  visitor: Visitor
  db: Db
}

/** On pages over all projects: the agency where there is only one, else the house. */
export async function loadVisitorBrand({ visitor, db }: OfVisitor): Promise<FoundBrand | undefined> {
  const [agencyId, ...others] = agenciesOf(visitor)
  if (!agencyId || others.length > 0) return undefined
  return readInAgency({ db, agencyId }, (tx) => loadPageBrand({ agencyId, tx }))
}

type OfVersion = OfVisitor & { version: string }

/** For whom the agency knows, and nobody else: who uses this installation is told to no stranger. */
export function openBrand({ version, visitor, db }: OfVersion): Promise<FoundBrand> {
  return inBrand({ version, visitor, db }, ({ brand }) => Promise.resolve(brand))
}

export function openBrandLogo({ version, visitor, db }: OfVersion) {
  return inBrand({ version, visitor, db }, ({ brand, tx }) => {
    if (!brand.logo) throw pageNotFound()
    return loadLogo({ agencyId: brand.agencyId, tx })
  })
}

async function inBrand<T extends object>(
  { version, visitor, db }: OfVersion,
  work: (found: { brand: FoundBrand; tx: Tx }) => Promise<T>,
): Promise<T> {
  if (!idSchema.safeParse(version).success) throw pageNotFound()
  for (const agencyId of agenciesOf(visitor)) {
    const found = await readInAgency({ db, agencyId }, async (tx) => {
      const brand = await loadPageBrand({ agencyId, tx })
      return brand.version === version ? await work({ brand, tx }) : undefined
    })
    if (found) return found
  }
  throw pageNotFound()
}

function agenciesOf({ contacts }: Visitor): AgencyId[] {
  return [...new Set(contacts.map(({ agencyId }) => agencyId))]
}
