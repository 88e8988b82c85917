import { ActionIcon, Button, Radio } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './PartsForm.module.css'

interface Props<Item> {
  id: string
  words: { label: string; nothing: string; something: string; add: string }
  /** `null`: nobody has said anything yet; an empty list: somebody said "nothing". */
  value: Item[] | null
  blank: Item
  onChange: (items: Item[]) => void
  removeLabel: (item: Item, number: number) => string
  children: (row: { item: Item; number: number; change: (changes: Partial<Item>) => void }) => ReactNode
}

/** Always asked: somebody says "nothing", or says what, in rows. */
export function NothingOrList<Item>({
  id,
  words,
  value,
  blank,
  onChange,
  removeLabel,
  children,
}: Props<Item>) {
  const choice = value === null ? '' : value.length === 0 ? 'nothing' : 'something'
  const items = value ?? []
  const changeAt = (at: number) => (changes: Partial<Item>) =>
    onChange(items.map((item, index) => (index === at ? { ...item, ...changes } : item)))
  return (
    <div id={id} tabIndex={-1}>
      <Radio.Group
        label={words.label}
        value={choice}
        onChange={(chosen) => onChange(chosen === 'nothing' ? [] : [blank])}
      >
        <div className={classes.needsChoice}>
          <Radio value="nothing" label={words.nothing} />
          <Radio value="something" label={words.something} />
        </div>
      </Radio.Group>
      {items.length > 0 && (
        <ul className={classes.needs}>
          {items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an item has no name of its own; rows only go at the end
            <li key={index} className={classes.need}>
              {children({ item, number: index + 1, change: changeAt(index) })}
              <Remove
                label={removeLabel(item, index + 1)}
                onClick={() => onChange(items.filter((_, at) => at !== index))}
              />
            </li>
          ))}
          <li>
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconPlus size={15} />}
              onClick={() => onChange([...items, blank])}
            >
              {words.add}
            </Button>
          </li>
        </ul>
      )}
    </div>
  )
}

function Remove({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label} onClick={onClick}>
      <IconTrash size={17} stroke={1.75} />
    </ActionIcon>
  )
}
