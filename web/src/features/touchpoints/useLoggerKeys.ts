import { useEffect, useRef } from 'react'

interface Keys {
  onSave: () => void
  onDigit: (digit: number) => void
}

/**
 * Keys while the logger is open, wherever the focus stands: the form comes after the drawer has taken the focus.
 * Digits choose an outcome except in a field; Ctrl+Enter saves from everywhere.
 */
export function useLoggerKeys(keys: Keys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault()
        latest.current.onSave()
      } else if (/^[1-9]$/.test(event.key) && !isTyping(event)) latest.current.onDigit(Number(event.key))
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

const fields = 'textarea, input:not([type="radio"], [type="checkbox"]), [role="combobox"]'

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest(fields) !== null
}
