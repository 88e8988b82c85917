import { expect, type Page } from '@playwright/test'

/** One press of a key or of the mouse, as the page heard it. What was pressed matters only for counting. */
export interface Gesture {
  kind: 'click' | 'key'
  /** The same number is the same field, button or row. */
  control: number
  /** Empty for a click. */
  key: string
  /** A character that went into a field. */
  typed: boolean
}

interface Heard {
  gesture?: Gesture
  /** A field whose text changed without a key or a click. */
  unheard?: string
}

/** Listens in the page, so that nothing a journey does to it goes uncounted. */
export async function listenToGestures(page: Page) {
  const heard: Heard[] = []
  await page.exposeBinding('rytmHeard', (_source, one: Heard) => void heard.push(one))
  await page.addInitScript(listen)
  return {
    /** Everything since the last time. */
    take: async (): Promise<Gesture[]> => {
      // What the page said before this answer has arrived by then.
      await page.evaluate(() => document.readyState)
      const all = heard.splice(0)
      expect(
        all.flatMap(({ unheard }) => unheard ?? []),
        'text that came without a key or a click',
      ).toEqual([])
      return all.flatMap(({ gesture }) => gesture ?? [])
    },
  }
}

/** Runs in the page. */
function listen() {
  const say = (window as unknown as { rytmHeard: (one: object) => void }).rytmHeard
  const numbers = new WeakMap<object, number>()
  let last = 0
  let keysLeft = 0
  const controlOf = ({ target }: Event) => {
    const inside = target instanceof Element ? target : document.body
    const control = inside.closest('a, button, input, textarea, select, label, li, [role]') ?? document.body
    const known = numbers.get(control)
    if (known) return known
    last += 1
    numbers.set(control, last)
    return last
  }
  const isField = (target: EventTarget | null) =>
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'submit'].includes(target.type))
  addEventListener(
    'pointerdown',
    (event) => {
      keysLeft = 1
      say({ gesture: { kind: 'click', control: controlOf(event), key: '', typed: false } })
    },
    true,
  )
  addEventListener(
    'keydown',
    (event) => {
      const { key, ctrlKey, metaKey, altKey, target } = event
      keysLeft = 1
      const typed = key.length === 1 && !ctrlKey && !metaKey && !altKey && isField(target)
      say({ gesture: { kind: 'key', control: controlOf(event), key, typed } })
    },
    true,
  )
  addEventListener(
    'input',
    (event) => {
      const written = event instanceof InputEvent ? (event.data ?? '') : ''
      if (event.isTrusted && (keysLeft === 0 || written.length > 1))
        say({ unheard: (event.target as Element | null)?.id ?? 'a field' })
      keysLeft = 0
    },
    true,
  )
}
