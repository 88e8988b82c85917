/** The encodings that spreadsheets in Poland write. */
export type TextEncoding = 'utf-8' | 'utf-16' | 'windows-1250'

const signatures: [kind: string, bytes: number[]][] = [
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['spreadsheet', [0x50, 0x4b, 0x03, 0x04]],
  ['spreadsheet', [0xd0, 0xcf, 0x11, 0xe0]],
  ['archive', [0x1f, 0x8b]],
]

/** The kind of a file that is known by its first bytes not to be text; `binary` for bytes that no text holds. */
export function notTextKind(bytes: Uint8Array): string | undefined {
  const known = signatures.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))
  if (known) return known[0]
  if (utf16Label(bytes)) return undefined
  // Windows-1250 gives a letter to nearly every byte, so text is told from rubbish by its control characters.
  const control = bytes
    .subarray(0, 64_000)
    .some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1a].includes(byte))
  return control ? 'binary' : undefined
}

/** UTF-8 where the bytes are valid UTF-8 (with or without byte order mark), else Windows-1250; UTF-16 only by its mark. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  const utf16 = utf16Label(bytes)
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), encoding: 'utf-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return { text: new TextDecoder('windows-1250').decode(bytes), encoding: 'windows-1250' }
  }
}

function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
}
