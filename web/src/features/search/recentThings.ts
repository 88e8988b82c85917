import { useLocalStorage } from '@mantine/hooks'
import { search } from '@rytm/contract/search.ts'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { endpointQuery } from '#platform/queries.ts'
import { useSession } from '#platform/session.ts'

const kept = 6
const thing = /^\/(?:projects|clients)\/([0-9a-f]{8}-[0-9a-f-]{27})/

/** Ids alone stay in the browser: what they are called is asked each time, and told to whoever may see it. */
function useRecentIds() {
  const { member } = useSession()
  return useLocalStorage<string[]>({ key: `rytm.recent.${member?.id ?? ''}`, defaultValue: [] })
}

/** Remembers which projects and clients were looked at, the last one first. */
export function useRememberVisits() {
  const { pathname } = useLocation()
  const [, setIds] = useRecentIds()
  const id = thing.exec(pathname)?.[1]
  useEffect(() => {
    if (id) setIds((known) => [id, ...known.filter((other) => other !== id)].slice(0, kept))
  }, [id, setIds])
}

export function useRecentThings(wanted: boolean) {
  const [ids] = useRecentIds()
  const { data } = useQuery({
    ...endpointQuery(search, { query: { ids: ids.join(',') } }),
    enabled: wanted && ids.length > 0,
  })
  if (!data) return undefined
  const place = ({ id }: { id: string }) => ids.indexOf(id)
  const { projects, clients } = data
  return { projects: projects.toSorted((a, b) => place(a) - place(b)), clients, place }
}
