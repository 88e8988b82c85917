import {
  type ComponentType,
  createContext,
  type ReactNode,
  Suspense,
  useContext,
  useMemo,
  useState,
} from 'react'

/** What the drawer of the call logger is given; it is mounted on first use and stays mounted. */
export interface CallLoggerProps {
  opened: boolean
  projectId: string | undefined
  onClose: () => void
}

interface CallLogger {
  available: boolean
  open: (projectId?: string) => void
}

const CallLoggerContext = createContext<CallLogger>({ available: false, open: () => undefined })

interface ProviderProps {
  drawer: ComponentType<CallLoggerProps> | undefined
  children: ReactNode
}

export function CallLoggerProvider({ drawer: Drawer, children }: ProviderProps) {
  const [opened, setOpened] = useState(false)
  const [used, setUsed] = useState(false)
  const [projectId, setProjectId] = useState<string>()
  const logger = useMemo<CallLogger>(
    () => ({
      available: Drawer !== undefined,
      open: (id) => {
        setProjectId(id)
        setUsed(true)
        setOpened(true)
      },
    }),
    [Drawer],
  )
  return (
    <CallLoggerContext value={logger}>
      {children}
      <Suspense>
        {Drawer && used && <Drawer opened={opened} projectId={projectId} onClose={() => setOpened(false)} />}
      </Suspense>
    </CallLoggerContext>
  )
}

/** `open(projectId?)` shows the call logger from anywhere. */
export function useCallLogger(): CallLogger {
  return useContext(CallLoggerContext)
}
