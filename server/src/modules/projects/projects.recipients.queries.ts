import { maySee } from '@rytm/domain/projects/visibility.ts'
import { contactsOfProject } from './projects.brief.queries.ts'
import type { ProjectKey } from './projects.lock.queries.ts'

/** Contacts whose roles may see how the project goes; without an e-mail nothing can be mailed to them. */
export async function recipientsOf(key: ProjectKey) {
  const contacts = await contactsOfProject(key)
  return contacts
    .filter(({ roles }) => maySee({ roles, part: 'progress' }))
    .map(({ contactId, name, email, language, roles }) => ({ contactId, name, email, language, roles }))
}

/** Who of them is mailed: the wanted ones, else all with an address. `refused` where one of the wanted may not. */
export async function chooseContacts({ contactIds, refused, ...key }: Choice) {
  const possible = (await recipientsOf(key)).filter(({ email }) => email)
  const wanted = new Set(contactIds ?? possible.map(({ contactId }) => contactId))
  const chosen = possible.filter(({ contactId }) => wanted.has(contactId))
  if (chosen.length < wanted.size) throw refused()
  return chosen
}

type Choice = ProjectKey & { contactIds: readonly string[] | undefined; refused: () => Error }

export async function chooseRecipients(choice: Choice): Promise<string[]> {
  return (await chooseContacts(choice)).map(({ contactId }) => contactId)
}

/** The contact a mail about the project's progress goes to; undefined for whoever lost the right or the address. */
export async function findRecipient({ contactId, ...key }: ProjectKey & { contactId: string | null }) {
  const contact = (await contactsOfProject(key)).find((known) => known.contactId === contactId)
  if (!contact?.email || !maySee({ roles: contact.roles, part: 'progress' })) return undefined
  return { ...contact, email: contact.email }
}
