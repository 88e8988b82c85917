import { sectionRows } from './paper.typ.ts'

export const reportTemplate = `
#show: body => sheet(data.title + ": " + data.projectTitle + ", " + data.week, body)

${sectionRows}
// Drawn, not typed: the signs are missing from many fonts; the word stands beside them.
#let mark = if data.health != none {
  let fill = health-colour.at(data.health.state)
  pdf.artifact(box(baseline: 0pt, if data.health.state == "on_track" {
    circle(radius: 4pt, fill: fill)
  } else if data.health.state == "at_risk" {
    polygon(fill: fill, (0pt, 8pt), (4.5pt, 0pt), (9pt, 8pt))
  } else {
    square(size: 8pt, fill: fill)
  }))
}

#letterhead([#data.title · #data.period])
#heading(level: 1, data.projectTitle)
#subtitle()

#block(width: 100%, fill: tint, radius: 3pt, inset: (x: 9pt, y: 8pt), below: 4mm, {
  grid(
    columns: (auto, 1fr),
    column-gutter: 9mm,
    stack(spacing: 5pt,
      ..if data.health != none {
        (text(size: 10.5pt, weight: "semibold", fill: health-colour.at(data.health.state))[#mark #h(3pt) #data.health.word],)
      },
      plain(data.week),
    ),
    text(size: 10.5pt, data.sentence),
  )
})
#block(below: gap + 1mm, facts())

#row("correction")
#row("whatChanged")
#row("funnel", "activity")
#evidence-section()
#row("whatDidNotWork")
#row("candidates", "notPutForward", ratio: (1.75fr, 1fr))
#row("thisWeek", "nextWeek")
#framed("needs")
`
