import type { Section } from '@rytm/contract/presentation/blocks.ts'
import type { Fact } from '@rytm/contract/presentation/presenter.ts'
import { BlockView } from './BlockView.tsx'
import { Each } from './Each.ts'

export function PaperFacts({ facts }: { facts: Fact[] }) {
  return (
    <dl className="facts">
      <Each of={facts}>
        {({ label, value }) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        )}
      </Each>
    </dl>
  )
}

/** What asks the client for something stands out. */
const asking: readonly string[] = ['needs', 'openPoints']

export function PaperSections({ sections, numbersLabel }: { sections: Section[]; numbersLabel: string }) {
  return (
    <Each of={sections}>
      {({ key, heading, blocks }) => (
        <section className={asking.includes(key) ? 'needs' : undefined}>
          <h2>{heading}</h2>
          <Each of={blocks}>{(block) => <BlockView block={block} numbersLabel={numbersLabel} />}</Each>
        </section>
      )}
    </Each>
  )
}
