import {
  type ComponentType,
  createContext,
  type ReactNode,
  Suspense,
  useContext,
  useMemo,
  useState,
} from 'react'

/** What is known before the form opens, so that the plain case needs no choice. */
export interface LoggerPreset {
  contactId?: string | undefined
  channel?: 'call' | 'message'
  /** What this answers, in the client's words. */
  answers?: string
}

/** What the drawer of the call logger is given; it is mounted on first use and stays mounted. */
export interface CallLoggerProps {
  opened: boolean
  projectId: string | undefined
  preset: LoggerPreset
  onClose: () => void
}

interface CallLogger {
  available: boolean
  open: (projectId?: string, preset?: LoggerPreset) => void
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
  const [preset, setPreset] = useState<LoggerPreset>({})
  const logger = useMemo<CallLogger>(
    () => ({
      available: Drawer !== undefined,
      open: (id, known = {}) => {
        setProjectId(id)
        setPreset(known)
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
        {Drawer && used && (
          <Drawer opened={opened} projectId={projectId} preset={preset} onClose={() => setOpened(false)} />
        )}
      </Suspense>
    </CallLoggerContext>
  )
}

/** `open(projectId?, preset?)` shows the call logger from anywhere. */
export function useCallLogger(): CallLogger {
  return useContext(CallLoggerContext)
}
