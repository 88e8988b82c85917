import type { BrandingInput } from '@rytm/contract/branding.ts'
import { canDrawLogo } from '@rytm/documents/pdf/logoCheck.ts'
import { logoLimits } from '@rytm/domain/branding/logo.ts'
import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, type Tx } from '#platform/db/tenancy.ts'
import { type Picture, readPicture } from '#platform/files/logoPicture.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import {
  changedMeanwhile,
  logoMissing,
  logoNotFound,
  logoRefused,
  logoSizeRefused,
  logoTooLarge,
} from './branding.errors.ts'
import { deleteLogo, saveLogo, saveWords } from './branding.repository.ts'

interface Change {
  member: Member
  db: Db
  clock: Clock
}

export function saveBranding({
  input: { accent, footer, senderName, revision },
  member,
  db,
  clock,
}: Change & { input: BrandingInput & { revision: number } }) {
  const { agencyId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    const words = { accent, footerPl: footer.pl, footerEn: footer.en, senderName }
    const trace = traceOf({ member, clock })
    if (!(await saveWords({ agencyId, revision, words, trace, tx }))) throw changedMeanwhile()
    await audit({ action: 'branding.saved', member, tx, clock })
  })
}

export function addLogo({ content, member, db, clock }: Change & { content: Buffer | undefined }) {
  const picture = requirePicture(content)
  const { agencyId } = member
  const logo = {
    logo: picture.content,
    logoFormat: picture.format,
    logoBytes: picture.content.length,
    logoWidth: picture.width,
    logoHeight: picture.height,
  }
  return inAgency({ db, agencyId }, async (tx) => {
    await saveLogo({ agencyId, logo, trace: traceOf({ member, clock }), tx })
    await audit({ action: 'branding.logo_added', member, tx, clock })
  })
}

/** Tried out on a paper last: a picture that can't be drawn would stop every letter that carries one. */
function requirePicture(content: Buffer | undefined): Picture {
  if (!content || content.length === 0) throw logoMissing()
  if (content.length > logoLimits.mostBytes) throw logoTooLarge({ mostBytes: logoLimits.mostBytes })
  const picture = readPicture(content)
  if (!picture) throw logoRefused()
  const { leastSide, mostSide } = logoLimits
  const sides = [picture.width, picture.height]
  if (sides.some((side) => side < leastSide || side > mostSide))
    throw logoSizeRefused({ leastSide, mostSide })
  if (!canDrawLogo(picture.content)) throw logoRefused()
  return picture
}

export function removeLogo({ member, db, clock }: Change) {
  const { agencyId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    if (!(await deleteLogo({ agencyId, trace: traceOf({ member, clock }), tx }))) throw logoNotFound()
    await audit({ action: 'branding.logo_removed', member, tx, clock })
  })
}

function traceOf({ member, clock }: { member: Member; clock: Clock }) {
  return { version: newId({ clock }), changedAt: toDate(clock.now()), changedBy: member.memberId }
}

function audit({
  action,
  member: { agencyId, memberId },
  tx,
  clock,
}: {
  action: 'branding.saved' | 'branding.logo_added' | 'branding.logo_removed'
  member: Member
  tx: Tx
  clock: Clock
}) {
  return recordAudit({
    fact: { agencyId, memberId, action, subject: { kind: 'agency', id: agencyId } },
    tx,
    clock,
  })
}
