import type { ScheduleState } from '@rytm/contract/schedules.ts'

type Version = ScheduleState['versions'][number]

export interface ContactOfVersion {
  contactId: string
  /** Undefined for somebody who has left the project and was never mailed. */
  name: string | undefined
  mailState: string | undefined
  handover: Version['handovers'][number] | undefined
}

/** Everybody who was mailed, has the version or should have it: with the state of each. */
export function contactsOfVersion({
  version: { recipients, handovers },
  known,
}: {
  version: Pick<Version, 'recipients' | 'handovers'>
  known: readonly { contactId: string; name: string }[]
}): ContactOfVersion[] {
  const ids = new Set([...recipients, ...known, ...handovers].map(({ contactId }) => contactId))
  return [...ids].map((contactId) => {
    const is = (item: { contactId: string }) => item.contactId === contactId
    const mailed = recipients.find(is)
    return {
      contactId,
      name: (mailed ?? known.find(is))?.name,
      mailState: mailed?.mailState,
      handover: handovers.find(is),
    }
  })
}
