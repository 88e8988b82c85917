import type { Draft } from './drafts.ts'

const people = 4

/** So many people approve one report after the other; who gets no answer asks again until there is one. */
export async function approveAll({
  drafts,
  url,
  headers,
}: {
  drafts: readonly Draft[]
  url: string
  headers: Record<string, string>
}) {
  const left = [...drafts]
  const body = JSON.stringify({ revision: 1 })
  const approve = async ({ path }: Draft) => {
    for (;;) {
      const answer = await fetch(url + path, { method: 'POST', headers, body }).catch(() => undefined)
      // 409 after an answer that was lost: the report had been sent.
      if (answer?.status === 201 || answer?.status === 409) return
      if (answer) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
  const person = async (): Promise<void> => {
    const draft = left.shift()
    if (!draft) return
    await approve(draft)
    return person()
  }
  await Promise.all(Array.from({ length: people }, person))
}

/** Looks until it is so. */
export async function until(is: () => boolean, patienceMs = 900_000) {
  const end = performance.now() + patienceMs
  while (!is()) {
    if (performance.now() > end) throw new Error('it did not come to that')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
