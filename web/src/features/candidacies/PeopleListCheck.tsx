import { Button, Group, Stack } from '@mantine/core'
import { type CheckedLine, lineFates } from '@rytm/contract/candidacies.lists.ts'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '#platform/problem.ts'
import { FormErrors } from '#ui/FormErrors.tsx'
import { useProblemText } from '#ui/problemText.ts'
import { StatusBadge, type Tone } from '#ui/StatusBadge.tsx'
import { OffLimitsNote } from '../projects/OffLimitsNote.tsx'
import classes from './PeopleList.module.css'
import type { PeopleListState } from './usePeopleList.ts'

interface Props {
  list: PeopleListState
  lines: CheckedLine[]
}

/** What each line would do; the ones to correct stand first. */
export function PeopleListCheck({ list, lines }: Props) {
  const { t } = useTranslation('candidateList')
  const of = (fate: CheckedLine['fate']) => lines.filter((line) => line.fate === fate)
  const wanted = of('new').length + of('known').length
  const isLeft = lines.every(({ fate }) => fate === 'refused')
  const sorted = [...of('refused'), ...lines.filter(({ fate }) => fate !== 'refused')]
  return (
    <Stack gap="md">
      <p className={classes.counts} role="status">
        {lineFates.map(
          (fate) =>
            of(fate).length > 0 && <span key={fate}>{t(`count.${fate}`, { count: of(fate).length })}</span>,
        )}
      </p>
      {wanted === 0 && <p>{t(isLeft ? 'left' : 'nothing_new')}</p>}
      <ul className={classes.lines} aria-label={t('lines')}>
        {sorted.map((line) => (
          <Line key={line.line} line={line} />
        ))}
      </ul>
      <FormErrors error={list.error} />
      <Group justify="flex-end" gap="xs" className={classes.actions}>
        <Button variant="default" onClick={list.back}>
          {t('back')}
        </Button>
        {wanted > 0 && (
          <Button loading={list.isBusy} onClick={list.add}>
            {t('add', { count: wanted })}
          </Button>
        )}
      </Group>
    </Stack>
  )
}

const tones: Record<CheckedLine['fate'], Tone> = {
  new: 'good',
  known: 'accent',
  in_project: 'neutral',
  repeated: 'neutral',
  refused: 'warn',
}

function Line({ line: { line, typed, fate, person, problem, firstLine } }: { line: CheckedLine }) {
  const { t } = useTranslation('candidateList')
  const { problemText } = useProblemText()
  const { projectId } = useParams({ strict: false })
  const details = person && [person.email, person.phone, person.company, person.position]
  const again = firstLine !== null && t('first_line', { line: firstLine })
  const why = again || (problem && problemText(new ApiProblem({ status: 422, code: problem })))
  return (
    <li>
      <div className={classes.lineHead}>
        <span className={classes.person}>{person?.name ?? typed}</span>
        <StatusBadge tone={tones[fate]}>{t(`fate.${fate}`)}</StatusBadge>
      </div>
      <span className={classes.meta}>
        {[t('line', { line }), ...(details ?? []), why].filter((part) => part).join(' · ')}
      </span>
      {projectId && <OffLimitsNote projectId={projectId} company={person?.company} />}
    </li>
  )
}
