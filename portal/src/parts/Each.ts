import { createElement, Fragment, type ReactElement, type ReactNode } from 'react'

interface EachProps<Item> {
  of: readonly Item[]
  children: (item: Item, at: number) => ReactNode
}

/** A list of a static page: markup that is written once and never updated needs no keys. */
export function Each<Item>({ of, children }: EachProps<Item>): ReactElement {
  return createElement(Fragment, null, ...of.map(children))
}
