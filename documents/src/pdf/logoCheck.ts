import { withPaper } from './compilePaper.ts'

/** Whether papers can draw a logo: one that only begins like a picture would stop every letter with a PDF. */
export function canDrawLogo(logo: Uint8Array): boolean {
  try {
    return withPaper({ template: '#image("/logo", width: 20mm)', data: {}, logo }, (typst, document) => {
      typst.pdf(document)
      return true
    })
  } catch {
    return false
  }
}
