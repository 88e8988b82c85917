import type { ActivityOwner as Owner } from '@rytm/contract/views/shared.ts'
import { IconBriefcase, IconBuilding } from '@tabler/icons-react'
import { useWord } from '#platform/format.ts'
import classes from './Activity.module.css'

const icons = { agency: IconBriefcase, client: IconBuilding }

/** Who has to do it: icon and word, the client's in the accent colour too. */
export function ActivityOwner({ owner }: { owner: Owner }) {
  const word = useWord()
  const Icon = icons[owner]
  return (
    <span className={classes.owner} data-owner={owner}>
      <Icon size={14} stroke={1.75} aria-hidden="true" />
      {word(`party.${owner}`)}
    </span>
  )
}
