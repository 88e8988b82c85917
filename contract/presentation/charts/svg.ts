interface Drawing {
  className: string
  width: number
  height: number
  /** Read aloud in the place of the drawing, and what stands behind it in figures; none where a table says it beside. */
  told?: { title: string; figures: string }
  attributes?: string
  shapes: readonly string[]
}

/** Every chart of portal, mail, PDF and workspace is one of these: an image without script, in its own measure. */
export function drawSvg({ className, width, height, told, attributes = '', shapes }: Drawing): string {
  const said = told
    ? [`<title>${escapeXml(told.title)}</title>`, `<desc>${escapeXml(told.figures)}</desc>`]
    : []
  const role = told ? 'role="img"' : 'aria-hidden="true" focusable="false"'
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="${className}" viewBox="0 0 ${width} ${height}" ${role}${attributes}>`,
    ...said,
    ...shapes,
    '</svg>',
  ].join('')
}

export const round = (value: number) => Math.round(value * 100) / 100

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
export const escapeXml = (value: string) => value.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)
