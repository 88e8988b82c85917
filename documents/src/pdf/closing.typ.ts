import { sectionRows } from './paper.typ.ts'

export const closingTemplate = `
#show: body => sheet(data.title + ": " + data.projectTitle, body)
${sectionRows}
#letterhead([#data.title · #data.period])
#heading(level: 1, data.projectTitle)
#subtitle()

#block(width: 100%, fill: tint, radius: 3pt, inset: (x: 9pt, y: 8pt), below: 4mm,
  text(size: 10.5pt, weight: "semibold", fill: accent, if data.result != none { data.result } else { data.unsaid }),
)
#block(below: gap + 1mm, facts())

#row("whatWasDone")
#row("funnel", "activity")
#row("whatTheMarketSaid")
#evidence-section()
#row("notPutForward")
#row("whatWeWouldDoNext")
#framed("openPoints")
`
