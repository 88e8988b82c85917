import { useHotkeys } from '@mantine/hooks'
import {
  type ComponentType,
  createContext,
  type ReactNode,
  Suspense,
  useContext,
  useMemo,
  useState,
} from 'react'

/** What the palette is given; it is mounted on first use and stays mounted. */
export interface PaletteProps {
  /** Grows with each time that somebody asks for it. */
  asked: number
}

const PaletteContext = createContext({ open: () => {} })

interface ProviderProps {
  palette: ComponentType<PaletteProps>
  children: ReactNode
}

/** Ctrl+K (⌘K) from anywhere, fields included. */
export function PaletteProvider({ palette: Palette, children }: ProviderProps) {
  const [asked, setAsked] = useState(0)
  const value = useMemo(() => ({ open: () => setAsked((times) => times + 1) }), [])
  useHotkeys([['mod+K', value.open]], [], true)
  return (
    <PaletteContext value={value}>
      {children}
      <Suspense>{asked > 0 && <Palette asked={asked} />}</Suspense>
    </PaletteContext>
  )
}

export function usePalette() {
  return useContext(PaletteContext)
}
