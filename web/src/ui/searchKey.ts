import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useKey } from './keyboard.tsx'

/** For the one search field of a screen: `/` goes there, and so does an address that ends in `#search`. */
export function useSearchKey(label: string) {
  const field = useRef<HTMLInputElement>(null)
  const { hash } = useLocation()
  useKey({ keys: '/', label, run: () => field.current?.focus() })
  useEffect(() => {
    if (hash === 'search') field.current?.focus()
  }, [hash])
  return field
}
