import { chartColours } from '@rytm/contract/presentation/charts/colours.ts'
import { paperData } from './compilePaper.ts'

/**
 * Shared by all papers. Data comes as JSON only: a string from there is text, never Typst source.
 * Typst lays out anew whatever stands under a style that has changed, and words that are the same in all papers once:
 * no set rule around the body may say what is of one paper alone.
 */
export const paperTemplate = `
#let data = json("${paperData}")
// Below 1 where a paper is set a little smaller to fit one page.
#let density = data.density
#let gap = 4.4mm * density
#let accent = rgb(data.branding.accent)
#let ink = rgb("#1c2b2b")
#let quiet = rgb("#566666")
#let hairline = 0.5pt + rgb("#c9d2d1")
#let tint = rgb("#eef4f3")
#let alert = rgb("#a3341f")
#let health-colour = (on_track: rgb("#1f6b3a"), at_risk: rgb("#8a5a00"), off_track: alert)

// Drawings come in the colours of the house.
#let drawn(svg) = bytes(svg.replace("${chartColours.bar}", data.branding.accent).replace("${chartColours.barSoft}", data.branding.soft).replace("${chartColours.band}", data.branding.band))

#let plain(body) = text(size: 0.9em, fill: quiet, body)
#let strong-text(body) = text(weight: "semibold", body)

#let truncated(body) = block(width: 100%, height: 1.9em, clip: true, inset: (top: 0.4em), body)

#let brand-line(body) = block(width: 100%, height: 2.4em, clip: true, above: 0.2em, body)

// Reads what it says by itself: a footer is part of the style of all that stands above it.
#let foot() = {
  let data = json("${paperData}")
  plain(grid(
    columns: (1fr, auto),
    column-gutter: 8mm,
    align: (left + horizon, right + horizon),
    truncated([#data.agencyName · #data.clientName · #data.projectTitle]),
    [#counter(page).display() / #counter(page).final().first()],
  ))
  if data.branding.footer != none { plain(brand-line(data.branding.footer)) }
}

#let sheet(title, body) = {
  set page(
    paper: "a4",
    margin: (x: 17mm, top: 15mm, bottom: 16mm),
    footer-descent: if data.branding.footer != none { 15% } else { 30% },
    footer: context foot(),
  )
  set text(font: ("Noto Sans",), lang: data.language, size: 9.4pt * density, fill: ink, number-width: "tabular")
  set par(leading: 0.58em, spacing: 0.8em, justify: false)
  set table(stroke: none, inset: (x: 0pt, y: 3.3pt * density))
  set list(indent: 0pt, body-indent: 5pt, spacing: 0.95em, marker: text(fill: accent)[•])
  show heading.where(level: 1): it => block(above: 0pt, below: 8pt, text(size: 19pt, weight: "semibold", it.body))
  show heading.where(level: 2): it => block(above: 0pt, below: 6.5pt * density, sticky: true, text(size: 10pt, weight: "semibold", fill: accent, it.body))
  body
  set document(title: title, author: data.agencyName, date: none)
}

#let letterhead(right-hand) = block(below: 6.5mm, width: 100%, stroke: (bottom: 1.2pt + accent), inset: (bottom: 5pt), grid(
  columns: (1fr, auto),
  align: (left + bottom, right + bottom),
  column-gutter: 8mm,
  if data.branding.logo != none {
    let logo = data.branding.logo
    image(logo.path, width: logo.width * 1mm, height: logo.height * 1mm, alt: data.agencyName)
  } else {
    text(size: 11pt, weight: "semibold", fill: accent, data.agencyName)
  },
  plain(right-hand),
))

#let subtitle() = block(below: 4mm, text(size: 10.5pt, fill: quiet, {
  data.clientName
  if data.place != none [, #data.place]
}))

#let facts() = grid(
  columns: data.facts.map(_ => auto),
  column-gutter: 9mm,
  row-gutter: 3pt,
  ..data.facts.map(fact => stack(spacing: 4pt, plain(fact.label), fact.value)),
)

#let cells-of(columns) = columns.map(column => plain(column.label))

// The last column of text takes the room that is left.
#let stretched(columns) = {
  let texts = columns.enumerate().filter(((at, column)) => column.align == "start")
  texts.last().at(0)
}

#let data-table(block-data) = table(
  columns: block-data.columns.enumerate().map(((at, column)) => if at == stretched(block-data.columns) { 1fr } else { auto }),
  column-gutter: 10pt,
  align: block-data.columns.map(column => if column.align == "end" { right + top } else { left + top }),
  table.header(..cells-of(block-data.columns), table.hline(stroke: hairline)),
  ..block-data.rows.map(row => (..row, table.hline(stroke: hairline))).flatten(),
)

// Without the column of the week where there is only the total.
#let funnel(block-data) = {
  let figures = (block-data.columns.week, block-data.columns.total).filter(label => label != none)
  table(
    columns: (auto, 1fr, ..figures.map(_ => auto)),
    column-gutter: 8pt,
    align: (left + horizon, left + horizon, ..figures.map(_ => right + horizon)),
    table.header(plain(block-data.columns.stage), [], ..figures.map(plain), table.hline(stroke: hairline)),
    ..block-data.rows.map(row => (
      row.label,
      pdf.artifact(image(drawn(row.svg), format: "svg", width: 100%, height: 6pt, fit: "stretch")),
      ..if row.week != none { (row.week,) },
      strong-text(row.total),
    )).flatten(),
  )
}

#let chart(block-data) = {
  let spoken = block-data.table.rows.map(row => row.join(": ")).join("; ")
  block(below: 3pt, strong-text(block-data.caption))
  block(below: 4pt, block-data.summary)
  image(drawn(block-data.svg), format: "svg", width: 100%, alt: block-data.summary + " " + spoken)
}

#let item(entry) = {
  entry.text
  let aside = (entry.meta, entry.note).filter(part => part != none)
  if aside.len() > 0 {
    linebreak()
    text(size: 0.9em, fill: if entry.state == "overdue" { alert } else { quiet }, aside.join(" · "))
  }
}

#let draw(block-data) = {
  if block-data.kind == "text" { for paragraph in block-data.paragraphs { par(paragraph) } }
  if block-data.kind == "empty" { par(text(fill: quiet, block-data.text)) }
  if block-data.kind == "list" { list(..block-data.items.map(item)) }
  if block-data.kind == "table" { data-table(block-data) }
  if block-data.kind == "funnel" { funnel(block-data) }
  if block-data.kind == "chart" { chart(block-data) }
}

#let section(entry) = {
  heading(level: 2, entry.heading)
  for block-data in entry.blocks { block(above: 0pt, below: 6pt, width: 100%, draw(block-data)) }
}
`

/** For papers made of sections: by key, side by side, as typeset in every report. */
export const sectionRows = `
#let find(key) = data.sections.find(entry => entry.key == key)
#let row(..keys, ratio: (1fr, 1fr)) = {
  let entries = keys.pos().map(find).filter(entry => entry != none)
  if entries.len() > 0 {
    block(above: 0pt, below: gap, width: 100%, if entries.len() == 1 {
      section(entries.first())
    } else {
      grid(columns: ratio, column-gutter: 9mm, ..entries.map(section))
    })
  }
}

#let evidence-section() = {
  let evidence = find("evidence")
  if evidence == none { return }
  let drawn = evidence.blocks.filter(entry => entry.kind == "chart")
  let said = evidence.blocks.filter(entry => entry.kind != "chart")
  block(above: 0pt, below: gap, if drawn.len() == 0 {
    section(evidence)
  } else {
    heading(level: 2, evidence.heading)
    grid(
      columns: (1fr, 1fr),
      column-gutter: 9mm,
      row-gutter: 5pt,
      { for entry in said { block(above: 0pt, below: 6pt, width: 100%, draw(entry)) } },
      ..drawn.map(draw),
    )
  })
}

// What asks for something: a line beside it, and what was owed at its right where that is short.
#let owed-section(entry) = {
  set text(size: 0.92em)
  set list(spacing: 0.7em)
  section(entry)
}
#let framed(key) = {
  let entry = find(key)
  let owed = find("owed")
  let frame = if entry != none { block(width: 100%, breakable: false, stroke: (left: 2.5pt + accent), inset: (left: 9pt, y: 2pt), section(entry)) }
  if entry == none {
    if owed != none { owed-section(owed) }
  } else if owed == none {
    block(above: 0pt, frame)
  } else if owed.blocks.first().items.len() <= 4 {
    block(above: 0pt, grid(columns: (1fr, 1fr), column-gutter: 9mm, frame, owed-section(owed)))
  } else {
    block(above: 0pt, below: gap, frame)
    block(above: 0pt, owed-section(owed))
  }
}
`
