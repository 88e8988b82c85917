interface Stop {
  exitCode: number
  reason?: string
}

const longestStopMs = 20_000

/**
 * Signals, a lost launcher and failures all end here, once. A second signal does not wait: the watcher
 * of the database stops it without us.
 */
export function stopOnce({ cleanups }: { cleanups: (() => Promise<void>)[] }) {
  let stopping = false
  async function stop({ exitCode, reason }: Stop) {
    if (stopping) return
    stopping = true
    if (reason) console.error(reason)
    setTimeout(() => process.exit(1), longestStopMs).unref()
    for (const cleanup of cleanups) await cleanup().catch((error) => console.error(error))
    if (exitCode === 0) console.log('Rytm has stopped.')
    process.exit(exitCode)
  }
  const onSignal = () => (stopping ? process.exit(1) : stop({ exitCode: 0 }))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal)
  process.on('disconnect', () => stop({ exitCode: 0 }))
  return stop
}
