import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const faces = ['400Regular', '600SemiBold'] as const

/** `RYTM_FONTS` names a folder with the same files where the package cannot be resolved. */
export function paperFonts(): Buffer[] {
  return faces.map((face) => readFileSync(pathOf(face)))
}

function pathOf(face: (typeof faces)[number]): string {
  const file = `NotoSans_${face}.ttf`
  const folder = process.env.RYTM_FONTS
  if (folder !== undefined) return `${folder}/${file}`
  return createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans/${face}/${file}`)
}
