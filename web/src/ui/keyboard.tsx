import { useLocalStorage } from '@mantine/hooks'
import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'

const KeyList = lazy(async () => ({ default: (await import('./KeyList.tsx')).KeyList }))

export interface KeyBinding {
  /** One key (`l`) or two after one another (`g p`). */
  keys: string
  label: string
  run: () => void
}

interface Keyboard {
  add: (binding: KeyBinding) => () => void
  showList: () => void
}

const KeyboardContext = createContext<Keyboard | undefined>(undefined)
const sequenceMs = 1200

/** Single keys work everywhere but in fields; they can be turned off in the list that `?` opens. */
export function KeyboardProvider({ children }: { children: ReactNode }) {
  const [bindings, setBindings] = useState<readonly KeyBinding[]>([])
  const [listed, setListed] = useState(false)
  const [asked, setAsked] = useState(false)
  const showList = useCallback(() => {
    setAsked(true)
    setListed(true)
  }, [])
  const [enabled, setEnabled] = useLocalStorage({ key: 'rytm.single-keys', defaultValue: true })
  useKeyListener({ bindings, enabled, onList: showList })
  const keyboard = useMemo<Keyboard>(
    () => ({
      add: (binding) => {
        setBindings((known) => [...known, binding])
        return () => setBindings((known) => known.filter((other) => other !== binding))
      },
      showList,
    }),
    [showList],
  )
  return (
    <KeyboardContext value={keyboard}>
      {children}
      <Suspense>
        {asked && (
          <KeyList
            opened={listed}
            bindings={bindings}
            enabled={enabled}
            onEnabled={setEnabled}
            onClose={() => setListed(false)}
          />
        )}
      </Suspense>
    </KeyboardContext>
  )
}

function useKeyListener({
  bindings,
  enabled,
  onList,
}: {
  bindings: readonly KeyBinding[]
  enabled: boolean
  onList: () => void
}) {
  const latest = useRef({ bindings, enabled, onList })
  latest.current = { bindings, enabled, onList }
  useEffect(() => {
    let first: { key: string; at: number } | undefined
    const listen = (event: KeyboardEvent) => {
      if (isForAField(event)) return
      const { bindings: known, enabled: on, onList: list } = latest.current
      if (event.key === '?') return list()
      if (!on) return
      const sequence =
        first && event.timeStamp - first.at < sequenceMs ? `${first.key} ${event.key}` : event.key
      first = { key: event.key, at: event.timeStamp }
      const binding = known.findLast(({ keys }) => keys === sequence)
      if (!binding) return
      event.preventDefault()
      first = undefined
      binding.run()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

const fields =
  'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable="true"], [role="dialog"]'

function isForAField(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true
  return event.target instanceof Element && event.target.closest(fields) !== null
}

export function useKeyboard(): Keyboard {
  const keyboard = useContext(KeyboardContext)
  if (!keyboard) throw new Error('useKeyboard needs KeyboardProvider')
  return keyboard
}

/** Binds a key while the calling component is on screen; `label` is what the list of keys says. */
export function useKey({ keys, label, run }: KeyBinding): void {
  const { add } = useKeyboard()
  const latest = useRef(run)
  latest.current = run
  useEffect(() => add({ keys, label, run: () => latest.current() }), [add, keys, label])
}
