import type { Language } from '@rytm/contract/kernel.ts'
import type { ProjectView } from '@rytm/contract/views/projectView.ts'
import type { PeopleDirectory } from '@rytm/contract/views/shared.ts'
import { list } from '@rytm/contract/words/format.ts'
import { portalWords } from '#words.ts'
import { Each } from './Each.ts'

interface PeopleProps {
  people: PeopleDirectory
  language: Language
}

export function Team({ team, people, language }: PeopleProps & { team: ProjectView['team'] }) {
  const word = portalWords(language)
  if (team.length === 0) return <p className="quiet">{word('project.teamEmpty')}</p>
  return (
    <ul className="people">
      <Each of={team}>
        {({ person, role }) => {
          const card = people[person.id]
          return (
            <li>
              <strong>{card?.name ?? word('project.erased')}</strong>
              <span className="item-aside">{word(`team_role.${role}`)}</span>
              {card?.phone !== undefined && (
                <a className="button" href={`tel:${card.phone.replace(/[^+\d]/g, '')}`}>
                  {word('project.call', { phone: card.phone })}
                </a>
              )}
              {card?.email !== undefined && <a href={`mailto:${card.email}`}>{card.email}</a>}
            </li>
          )
        }}
      </Each>
    </ul>
  )
}

interface AccessProps extends PeopleProps {
  access: NonNullable<ProjectView['access']>
  contactId: string
}

export function Access({ access, contactId, people, language }: AccessProps) {
  const word = portalWords(language)
  const others = access.filter(({ contact }) => contact.id !== contactId)
  if (others.length === 0) return <p className="quiet">{word('project.accessEmpty')}</p>
  return (
    <ul className="items">
      <Each of={others}>
        {({ contact, roles }) => (
          <li>
            <span className="item-text">{people[contact.id]?.name ?? word('project.erased')}</span>
            <span className="item-aside">
              {list({ items: roles.map((role) => word(`words:contact_role.${role}`)), language })}
            </span>
          </li>
        )}
      </Each>
    </ul>
  )
}
