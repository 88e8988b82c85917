/** Calls `beat` again and again until stopped; real time in the product, the word of a test in tests. */
export type Heartbeat = (beat: () => void) => () => void

const beatMs = 20_000

export const everyTwentySeconds: Heartbeat = (beat) => {
  const timer = setInterval(beat, beatMs)
  return () => clearInterval(timer)
}
