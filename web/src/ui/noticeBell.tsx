import { listNotices } from '@rytm/contract/notices.ts'
import { useQuery } from '@tanstack/react-query'
import {
  type ComponentType,
  createContext,
  type ReactNode,
  Suspense,
  useContext,
  useMemo,
  useState,
} from 'react'
import { endpointQuery } from '#platform/queries.ts'

/** What the panel of notices is given; it is mounted on first use and stays mounted. */
export interface NoticePanelProps {
  opened: boolean
  onClose: () => void
}

interface Bell {
  /** How much of what I was told I have not seen. */
  unseen: number
  open: () => void
}

const BellContext = createContext<Bell>({ unseen: 0, open: () => undefined })

interface ProviderProps {
  panel: ComponentType<NoticePanelProps>
  children: ReactNode
}

export function NoticeBellProvider({ panel: Panel, children }: ProviderProps) {
  const [opened, setOpened] = useState(false)
  const [used, setUsed] = useState(false)
  const { data } = useQuery(endpointQuery(listNotices))
  const unseen = data?.unseen ?? 0
  const bell = useMemo<Bell>(
    () => ({
      unseen,
      open: () => {
        setUsed(true)
        setOpened(true)
      },
    }),
    [unseen],
  )
  return (
    <BellContext value={bell}>
      {children}
      <Suspense>{used && <Panel opened={opened} onClose={() => setOpened(false)} />}</Suspense>
    </BellContext>
  )
}

export function useNoticeBell(): Bell {
  return useContext(BellContext)
}
