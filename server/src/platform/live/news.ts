import type { LiveTopic } from '@rytm/contract/live.ts'

export const newsChannel = 'rytm_changed'

/** NOTIFY takes less than 8000 bytes. */
const mostBytes = 7900

export interface Change {
  topic: LiveTopic
  /** Undefined: the topic as a whole. */
  projectId?: string | undefined
  /** Only this member is told; undefined: everybody in the agency. */
  memberId?: string | undefined
}

export interface News {
  agencyId: string
  changes: Change[]
}

type Wire = [topic: LiveTopic, projectId?: string | null, memberId?: string]

const collected = new WeakMap<object, { agencyId: string; changes: Map<string, Wire> }>()

/** Keeps for the end of a transaction what it changed; saying the same twice is saying it once. */
export function collectNews({
  transaction,
  agencyId,
  change: { topic, projectId, memberId },
}: {
  transaction: object
  agencyId: string
  change: Change
}): void {
  const news = collected.get(transaction) ?? { agencyId, changes: new Map() }
  const wire: Wire = [topic]
  if (projectId || memberId) wire.push(projectId ?? null)
  if (memberId) wire.push(memberId)
  news.changes.set(wire.join(), wire)
  collected.set(transaction, news)
}

/** The one message of a transaction; too much for one, it names the topics alone. */
export function messageOf(transaction: object): string | undefined {
  const news = collected.get(transaction)
  if (!news) return undefined
  const changes = [...news.changes.values()]
  const whole = JSON.stringify({ agencyId: news.agencyId, changes })
  if (Buffer.byteLength(whole) < mostBytes) return whole
  const topics = new Set(changes.map(([topic]) => topic))
  return JSON.stringify({ agencyId: news.agencyId, changes: [...topics].map((topic) => [topic]) })
}

export function readMessage(message: string): News {
  const { agencyId, changes } = JSON.parse(message) as { agencyId: string; changes: Wire[] }
  return {
    agencyId,
    changes: changes.map(([topic, projectId, memberId]) => ({
      ...{ topic, memberId },
      projectId: projectId ?? undefined,
    })),
  }
}
