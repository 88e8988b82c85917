export const scheduleTemplate = `
#show: body => sheet(data.title + ": " + data.projectTitle, body)

#letterhead([#data.title · #data.version])
#heading(level: 1, data.projectTitle)
#subtitle()
#block(below: 6mm, facts())

#if data.reason != none {
  block(width: 100%, fill: tint, radius: 3pt, inset: (x: 9pt, y: 8pt), below: 6mm, {
    strong-text(data.reason.heading)
    linebreak()
    data.reason.text
  })
}

#if data.changes != none {
  block(below: 6mm, {
    heading(level: 2, data.changes.heading)
    list(..data.changes.items.map(entry => [#entry]))
  })
}

#let title-of(activity) = {
  activity.title
  if activity.change != none [ #text(size: 8.5pt, weight: "semibold", fill: accent)[(#activity.change)]]
  if activity.note != none {
    linebreak()
    plain(activity.note)
  }
}

#let owner-of(activity) = if activity.owner == "client" {
  text(weight: "semibold", fill: accent, activity.ownerWord)
} else {
  text(fill: quiet, activity.ownerWord)
}

#let week-table(week) = table(
  columns: (46mm, 1fr, 18mm),
  column-gutter: 6pt,
  align: (left + top, left + top, left + top),
  table.header(
    plain(data.columns.date), plain(data.columns.activity), plain(data.columns.owner),
    table.hline(stroke: hairline),
  ),
  ..week.activities.map(activity => (
    activity.date, title-of(activity), owner-of(activity), table.hline(stroke: hairline),
  )).flatten(),
)

#for week in data.weeks {
  block(above: 0pt, below: gap + 1.6mm, width: 100%, {
    heading(level: 2, [#week.heading #h(4pt) #text(weight: "regular", fill: quiet, week.dates)])
    for day in week.daysOff { block(above: 0pt, below: 4pt, text(size: 8.5pt, fill: quiet, day)) }
    if week.activities.len() == 0 { text(fill: quiet, data.emptyWeek) } else { week-table(week) }
  })
}

#if data.removed != none {
  heading(level: 2, data.removed.heading)
  list(..data.removed.items.map(entry => [#entry.title, #text(fill: quiet, entry.date)]))
}
`
