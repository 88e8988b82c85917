import { isShownOnPages } from '@rytm/domain/branding/logo.ts'

/** Sharp on a phone and, 11 mm high, on paper. */
const enough = { width: 600, height: 180 }

/** To which size a picture is drawn before it is sent; undefined where it is light and small enough as it is. */
export function logoFit({
  width,
  height,
  bytes,
}: {
  width: number
  height: number
  bytes: number
}): { width: number; height: number } | undefined {
  if (width < 1 || height < 1) return undefined
  const scale = Math.min(1, enough.width / width, enough.height / height)
  if (scale === 1 && isShownOnPages({ bytes })) return undefined
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
