import { useEffect, useState } from 'react'
import { goTo } from './DraftState.tsx'

interface Asking {
  flush: () => Promise<boolean>
  missing: readonly string[]
  /** Shows the form, where the missing part is. */
  onForm: () => void
}

/** Ctrl+Enter, like the button, goes to the first part that is missing, else keeps what is typed and asks once. */
export function useAskToSend({ flush, missing, onForm }: Asking) {
  const [asked, setAsked] = useState(false)
  const ask = async () => {
    const [first] = missing
    if (first) {
      onForm()
      requestAnimationFrame(() => goTo(first))
    } else if (await flush()) setAsked(true)
  }
  useSendKey(asked ? undefined : () => void ask())
  return { asked, ask, close: () => setAsked(false) }
}

function useSendKey(send: (() => void) | undefined) {
  useEffect(() => {
    if (!send) return
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      send()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [send])
}
