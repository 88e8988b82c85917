import { ActionIcon, Button, NativeSelect, Radio, TextInput } from '@mantine/core'
import type { ClosingPartsInput } from '@rytm/contract/reports.closing.ts'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './PartsForm.module.css'

type Points = ClosingPartsInput['openPoints']
type Point = NonNullable<Points>[number]

interface Props {
  value: Points
  onChange: (points: Points) => void
}

/** Always asked: somebody says "nothing", or says what is still owed and by whom. */
export function OpenPointsField({ value, onChange }: Props) {
  const { t } = useTranslation('closing')
  const choice = value === null ? '' : value.length === 0 ? 'nothing' : 'something'
  const blank: Point = { text: '', by: 'agency' }
  const points = value ?? []
  const change = (at: number, changes: Partial<Point>) =>
    onChange(points.map((point, index) => (index === at ? { ...point, ...changes } : point)))
  return (
    <div id="part-openPoints" tabIndex={-1}>
      <Radio.Group
        label={t('openPoints')}
        value={choice}
        onChange={(chosen) => onChange(chosen === 'nothing' ? [] : [blank])}
      >
        <div className={classes.needsChoice}>
          <Radio value="nothing" label={t('nothing')} />
          <Radio value="something" label={t('something')} />
        </div>
      </Radio.Group>
      {points.length > 0 && (
        <ul className={classes.needs}>
          {points.map((point, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a point has no name of its own; rows only go at the end
            <li key={index}>
              <PointRow
                point={point}
                number={index + 1}
                onChange={(changes) => change(index, changes)}
                onRemove={() => onChange(points.filter((_, at) => at !== index))}
              />
            </li>
          ))}
          <li>
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconPlus size={15} />}
              onClick={() => onChange([...points, blank])}
            >
              {t('add_point')}
            </Button>
          </li>
        </ul>
      )}
    </div>
  )
}

interface RowProps {
  point: Point
  number: number
  onChange: (changes: Partial<Point>) => void
  onRemove: () => void
}

function PointRow({ point, number, onChange, onRemove }: RowProps) {
  const { t } = useTranslation('closing')
  return (
    <div className={classes.need}>
      <TextInput
        aria-label={`${t('point')} ${number}`}
        placeholder={t('point_placeholder')}
        maxLength={500}
        value={point.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <NativeSelect
        aria-label={`${t('by')} ${number}`}
        value={point.by}
        onChange={(event) => onChange({ by: event.currentTarget.value as Point['by'] })}
        data={[
          { value: 'agency', label: t('by_agency') },
          { value: 'client', label: t('by_client') },
        ]}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('remove_point', { text: point.text || number })}
        onClick={onRemove}
      >
        <IconTrash size={17} stroke={1.75} />
      </ActionIcon>
    </div>
  )
}
