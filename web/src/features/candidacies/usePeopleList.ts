import {
  addPeopleList,
  type CheckedLine,
  checkPeopleList,
  type PeopleList,
  type readPeopleTable,
} from '@rytm/contract/candidacies.lists.ts'
import type { ResponseOf } from '@rytm/contract/endpoint.ts'
import type { LegalBasis, SourceKind } from '@rytm/domain/candidates/privacyNotice.ts'
import type { Stage } from '@rytm/domain/evidence/stages.ts'
import { useState } from 'react'
import { useEndpointMutation } from '#platform/queries.ts'
import { leftToCorrect } from './leftToCorrect.ts'
import { candidacyRefreshes } from './useCandidacyMoves.ts'

export type PeopleTable = ResponseOf<typeof readPeopleTable>
export type Kind = 'paste' | 'file'

export interface CommonFields {
  stage: Stage
  source: string
  sourceKind: SourceKind | ''
  legalBasis: LegalBasis | ''
}

interface Wanted {
  projectId: string
  onAdded: (result: { count: number; isWhole: boolean }) => void
}

export type PeopleListState = ReturnType<typeof usePeopleList>

/** A list on its way: typed or read, checked, added. What was not understood stays to be corrected. */
export function usePeopleList({ projectId, onAdded }: Wanted) {
  const [kind, setKind] = useState<Kind>('paste')
  const [text, setText] = useState('')
  const [table, setTable] = useState<PeopleTable>()
  const [common, setCommon] = useState<CommonFields>({
    stage: 'identified',
    source: '',
    sourceKind: '',
    legalBasis: '',
  })
  const [lines, setLines] = useState<CheckedLine[]>()
  const check = useEndpointMutation({ endpoint: checkPeopleList, refreshes: [] })
  const add = useEndpointMutation({ endpoint: addPeopleList, refreshes: candidacyRefreshes })
  const params = { projectId }
  const list: PeopleList | undefined =
    kind === 'paste' ? { text } : table && { mapping: table.mapping, rows: table.rows }
  const added = ({ added: ids, lines: all }: ResponseOf<typeof addPeopleList>) => {
    const wrong = all.filter(({ fate }) => fate === 'refused')
    const numbers = (some: CheckedLine[]) => some.map(({ line }) => line)
    if (kind === 'paste') setText(leftToCorrect({ text, read: numbers(all), wrong: numbers(wrong) }))
    setLines(wrong.length > 0 ? wrong : undefined)
    onAdded({ count: ids.length, isWhole: wrong.length === 0 })
  }
  const { sourceKind, legalBasis, source, stage } = common
  const body = {
    stage,
    source: source || null,
    sourceKind: sourceKind || null,
    legalBasis: legalBasis || null,
  }
  return {
    ...{ kind, setKind, text, setText, table, setTable, common, lines },
    change: (part: Partial<CommonFields>) => setCommon((before) => ({ ...before, ...part })),
    isReady: kind === 'paste' ? text.trim() !== '' : table !== undefined,
    check: () =>
      list && check.mutate({ params, body: { list } }, { onSuccess: (checked) => setLines(checked.lines) }),
    back: () => setLines(undefined),
    add: () => list && add.mutate({ params, body: { list, ...body } }, { onSuccess: added }),
    isBusy: check.isPending || add.isPending,
    error: lines ? add.error : check.error,
  }
}
