export const careTemplate = `
#show: body => sheet(data.title + ": " + data.projectTitle + ", " + data.period, body)

#letterhead([#data.title · #data.period])
#heading(level: 1, data.projectTitle)
#subtitle()
#block(below: gap + 1mm, facts())

#for entry in data.sections {
  block(above: 0pt, below: gap, section(entry))
}

#block(above: gap, plain(data.small))
#if data.notice != none {
  block(above: gap, width: 100%, stroke: (left: 2.5pt + accent), inset: (left: 9pt, y: 2pt), data.notice)
}
`
