import { cleanJpg } from './jpgParts.ts'
import { cleanPng } from './pngParts.ts'

export interface Picture {
  format: 'png' | 'jpg'
  width: number
  height: number
  /** Only what is needed to draw it: no notes, places, previews or anything behind its end. */
  content: Buffer
}

/**
 * A PNG or JPEG by its content, whatever it is called, with its size as its head says; undefined for everything else.
 * SVG is none: it is a document that may carry script and reach out to other addresses.
 */
export function readPicture(content: Buffer): Picture | undefined {
  return cleanPng(content) ?? cleanJpg(content)
}
