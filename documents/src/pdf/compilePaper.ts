import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { paperFonts } from './paperFonts.ts'

export interface PaperSource {
  template: string
  /** Reaches the template as a JSON file of its own: nothing of it is ever read as Typst source. */
  data: object
  logo?: Uint8Array
}

/** Not through `inputs`: they belong to what Typst's own library is, so that nothing is known from the paper before. */
export const paperData = '/paper.json'
const logoPath = '/logo'
let compiler: NodeCompiler | undefined

/** A tagged PDF/UA-1 file. Synchronous: the thread is busy for 30 to 100 ms. */
export function compilePaper(source: PaperSource): Uint8Array {
  return withPaper(source, exportTagged)
}

/** Lays a paper out and hands it to `draw`; the laid-out document does not outlive the call. */
export function withPaper<Drawn>(
  { template, data, logo }: PaperSource,
  draw: (typst: NodeCompiler, document: NodeTypstDocument) => Drawn,
): Drawn {
  compiler ??= NodeCompiler.create({ workspace: '/', fontArgs: [{ fontBlobs: paperFonts() }] })
  if (logo !== undefined) compiler.mapShadow(logoPath, Buffer.from(logo))
  try {
    return draw(compiler, compileToFit(compiler, template, data))
  } finally {
    compiler.resetShadow()
    // Without it every document stays in memory; ten more documents is what repeated layouts profit from.
    compiler.evictCache(10)
  }
}

/** A word longer than a line has nowhere to break: it gets places to. Drawings are no text. */
function withBreaks(key: string, value: unknown): unknown {
  return typeof value === 'string' && key !== 'svg' ? value.replace(/\S{28}/g, '$&\u200b') : value
}

/** One page where it fits: as designed, else set a little smaller, else as designed on several pages. */
function compileToFit(typst: NodeCompiler, template: string, data: object): NodeTypstDocument {
  const designed = compileAt(typst, template, { ...data, density: 1 })
  if (designed.numOfPages === 1) return designed
  const dense = compileAt(typst, template, { ...data, density: 0.92 })
  return dense.numOfPages === 1 ? dense : designed
}

function compileAt(typst: NodeCompiler, mainFileContent: string, data: object): NodeTypstDocument {
  typst.mapShadow(paperData, Buffer.from(JSON.stringify(data, withBreaks)))
  const compiled = typst.compile({ mainFileContent, resetRead: true })
  if (compiled.result !== null) return compiled.result
  const reasons = compiled.takeError()?.shortDiagnostics ?? []
  throw new Error(`The paper does not compile: ${JSON.stringify(reasons)}`)
}

/**
 * PDF/UA-1 forbids a letter that no font has (an emoji, Hebrew in a note). Such a paper is still sent, tagged and with
 * the letter in its text, but without the claim to the standard.
 */
function exportTagged(typst: NodeCompiler, document: NodeTypstDocument): Uint8Array {
  try {
    return typst.pdf(document, { pdfStandard: 'ua-1' })
  } catch (error) {
    if (!String(error).includes('could not be displayed with font')) throw error
    return typst.pdf(document, { pdfTags: true })
  }
}
