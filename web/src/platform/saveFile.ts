/** Hands a file that the page has received to the browser's downloads. */
export function saveFile({ file, name }: { file: Blob; name: string }) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
