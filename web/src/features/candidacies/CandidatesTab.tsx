import { Button, SegmentedControl } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { IconPlus, IconUsersPlus } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '#platform/session.ts'
import { useKey } from '#ui/keyboard.tsx'
import { WorkBar } from '../work/WorkBar.tsx'
import { AddCandidate } from './AddCandidate.tsx'
import { CandidacyBoard } from './CandidacyBoard.tsx'
import { CandidacyDrawer } from './CandidacyDrawer.tsx'
import { CandidacyTable } from './CandidacyTable.tsx'
import classes from './Candidates.module.css'
import { PeopleListDrawer } from './PeopleListDrawer.tsx'

type View = 'board' | 'table'
type State = 'in_play' | 'ended' | 'all'

interface Props {
  projectId: string
  /** Whose drawer is open at first. */
  candidacyId?: string | undefined
}

export function CandidatesTab({ projectId, candidacyId }: Props) {
  const { t } = useTranslation(['candidacies', 'candidateList'])
  const mayWrite = useMay('work.write')
  const [view, setView] = useLocalStorage<View>({ key: 'rytm.candidates-view', defaultValue: 'board' })
  const [state, setState] = useState<State>('in_play')
  const [adding, setAdding] = useState(false)
  const [listing, setListing] = useState(false)
  const [openId, setOpenId] = useState(candidacyId)
  useEffect(() => setOpenId(candidacyId), [candidacyId])
  useKey({ keys: 'a', label: t('candidacies:add.open'), run: () => mayWrite && setAdding(true) })
  const showEnded = () => {
    setState('ended')
    setView('table')
  }
  return (
    <>
      <WorkBar projectId={projectId} />
      <div className={classes.toolbar}>
        <SegmentedControl
          aria-label={t('candidacies:view.label')}
          data={[
            { value: 'board', label: t('candidacies:view.board') },
            { value: 'table', label: t('candidacies:view.table') },
          ]}
          value={view}
          onChange={(value) => setView(value as View)}
        />
        {mayWrite && (
          <Button
            ml="auto"
            variant="default"
            leftSection={<IconUsersPlus size={16} aria-hidden="true" />}
            onClick={() => setListing(true)}
          >
            {t('candidateList:open')}
          </Button>
        )}
        {mayWrite && (
          <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setAdding(true)}>
            {t('candidacies:add.open')}
          </Button>
        )}
      </div>
      {view === 'board' ? (
        <CandidacyBoard projectId={projectId} onOpen={setOpenId} onEnded={showEnded} />
      ) : (
        <CandidacyTable projectId={projectId} state={state} onState={setState} onOpen={setOpenId} />
      )}
      <AddCandidate projectId={projectId} opened={adding} onClose={() => setAdding(false)} />
      <PeopleListDrawer projectId={projectId} opened={listing} onClose={() => setListing(false)} />
      <CandidacyDrawer candidacyId={openId} onClose={() => setOpenId(undefined)} />
    </>
  )
}
