interface Options {
  folder: string
  patienceMs?: number
  stopPatienceMs?: number
  onWait?: (pid: number) => void
}

interface Lock {
  heldBy?: number
  addHelper(pid: number): void
  markStopping(): void
  release(): void
}

export function acquireLock(options: Options): Promise<Lock>
