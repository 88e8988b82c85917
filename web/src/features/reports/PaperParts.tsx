import type { Section } from '@rytm/contract/presentation/blocks.ts'
import type { Fact } from '@rytm/contract/presentation/presenter.ts'
import classes from './Paper.module.css'
import { PaperBlock } from './PaperBlock.tsx'

interface HeadProps {
  report: {
    agencyName: string
    title: string
    projectTitle: string
    clientName: string
    place: string | null
    period: string
  }
}

export function PaperHead({ report }: HeadProps) {
  const place = [report.clientName, report.place].filter(Boolean).join(', ')
  return (
    <header className={classes.head}>
      <p className={classes.agency}>
        <span>{report.agencyName}</span>
        <span>{report.title}</span>
      </p>
      <h2 className={classes.title}>{report.projectTitle}</h2>
      <p className={classes.place}>{`${place} · ${report.period}`}</p>
    </header>
  )
}

export function PaperFacts({ facts }: { facts: Fact[] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

export function PaperSections({ sections }: { sections: Section[] }) {
  return sections.map(({ key, heading, blocks }) => (
    <section key={key} className={classes.section} data-section={key}>
      <h3>{heading}</h3>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a section have no other name and no state
        <PaperBlock key={index} block={block} />
      ))}
    </section>
  ))
}
