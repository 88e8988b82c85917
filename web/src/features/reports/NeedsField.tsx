import { ActionIcon, Button, Radio, TextInput } from '@mantine/core'
import type { ReportParts } from '@rytm/contract/reports.ts'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './PartsForm.module.css'

type Needs = ReportParts['needs']
type Need = NonNullable<Needs>[number]

interface Props {
  value: Needs
  onChange: (needs: Needs) => void
}

/** Always asked: somebody says "nothing", or says what and by when. */
export function NeedsField({ value, onChange }: Props) {
  const { t } = useTranslation('reports')
  const choice = value === null ? '' : value.length === 0 ? 'nothing' : 'something'
  const blank: Need = { text: '', by: null }
  const needs = value ?? []
  const change = (at: number, changes: Partial<Need>) =>
    onChange(needs.map((need, index) => (index === at ? { ...need, ...changes } : need)))
  return (
    <div id="part-needs" tabIndex={-1}>
      <Radio.Group
        label={t('parts.needs')}
        value={choice}
        onChange={(chosen) => onChange(chosen === 'nothing' ? [] : [blank])}
      >
        <div className={classes.needsChoice}>
          <Radio value="nothing" label={t('parts.needs_nothing')} />
          <Radio value="something" label={t('parts.needs_something')} />
        </div>
      </Radio.Group>
      {needs.length > 0 && (
        <ul className={classes.needs}>
          {needs.map((need, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a need has no name of its own; rows only go at the end
            <li key={index}>
              <NeedRow
                need={need}
                number={index + 1}
                onChange={(changes) => change(index, changes)}
                onRemove={() => onChange(needs.filter((_, at) => at !== index))}
              />
            </li>
          ))}
          <li>
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconPlus size={15} />}
              onClick={() => onChange([...needs, blank])}
            >
              {t('parts.add_need')}
            </Button>
          </li>
        </ul>
      )}
    </div>
  )
}

interface RowProps {
  need: Need
  number: number
  onChange: (changes: Partial<Need>) => void
  onRemove: () => void
}

function NeedRow({ need, number, onChange, onRemove }: RowProps) {
  const { t } = useTranslation('reports')
  return (
    <div className={classes.need}>
      <TextInput
        aria-label={`${t('parts.need')} ${number}`}
        placeholder={t('parts.need_placeholder')}
        maxLength={500}
        value={need.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        aria-label={`${t('parts.need_by')} ${number}`}
        value={need.by ?? ''}
        onChange={(event) => onChange({ by: event.currentTarget.value || null })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('parts.remove_need', { text: need.text || number })}
        onClick={onRemove}
      >
        <IconTrash size={17} stroke={1.75} />
      </ActionIcon>
    </div>
  )
}
