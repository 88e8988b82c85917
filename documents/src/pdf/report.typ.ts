export const reportTemplate = `
#show: body => sheet(data.title + ": " + data.projectTitle + ", " + data.week, body)

#let find(key) = data.sections.find(entry => entry.key == key)
#let row(..keys, ratio: (1fr, 1fr)) = {
  let entries = keys.pos().map(find).filter(entry => entry != none)
  if entries.len() > 0 {
    block(above: 0pt, below: gap, grid(
      columns: if entries.len() == 1 { (1fr,) } else { ratio },
      column-gutter: 9mm,
      ..entries.map(section),
    ))
  }
}

// Drawn, not typed: the signs are missing from many fonts; the word stands beside them.
#let mark = {
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
      text(size: 10.5pt, weight: "semibold", fill: health-colour.at(data.health.state))[#mark #h(3pt) #data.health.word],
      plain(data.week),
    ),
    text(size: 10.5pt, data.sentence),
  )
})
#block(below: gap + 1mm, facts())

#row("whatChanged")
#row("funnel", "activity")
#let evidence = find("evidence")
#if evidence != none {
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
#row("whatDidNotWork")
#row("candidates", "notPutForward", ratio: (1.75fr, 1fr))
#row("thisWeek", "nextWeek")
#let needs = find("needs")
#if needs != none {
  block(width: 100%, breakable: false, above: 0pt, stroke: (left: 2.5pt + accent), inset: (left: 9pt, y: 2pt), section(needs))
}
`
