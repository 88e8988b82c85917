import { Button, Group, Stack } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { saveText, type TextTemplate, type Wording } from '@rytm/contract/texts.ts'
import { variablesOf } from '@rytm/domain/texts/letterText.ts'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import { useEndpointMutation } from '#platform/queries.ts'
import { useMay } from '#platform/session.ts'
import { FormErrors } from '#ui/FormErrors.tsx'
import { SaveBar } from '#ui/SaveBar.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import { TextField } from './TextField.tsx'
import { TextPreview } from './TextPreview.tsx'
import classes from './Texts.module.css'
import { useTextFaults } from './useTextFaults.ts'

interface Props {
  item: TextTemplate
  wording: Wording
  isDirty: boolean
  onType: (wording: Wording) => void
  onSaved: () => void
}

const typingPauseMs = 500

export function TextForm({ item, wording, isDirty, onType, onSaved }: Props) {
  const { t } = useTranslation(['texts', 'ui'])
  const readOnly = !useMay('agency.settings')
  const { letter, language, house } = item
  const { opening, closing } = wording
  const [settled] = useDebouncedValue({ opening, closing }, typingPauseMs)
  const faults = useTextFaults({ letter, wording: settled })
  const { submit, error, isPending, reset } = useSave({ item, wording, onSaved })
  const type = (changed: Partial<Wording>) => {
    reset()
    onType({ opening, closing, ...changed })
  }
  const field = { lang: language, variables: variablesOf[letter] }
  return (
    <div className={classes.screen}>
      <form onSubmit={submit}>
        {readOnly && <p className={classes.note}>{t('texts:read_only')}</p>}
        <fieldset disabled={readOnly} className={classes.plain}>
          <Stack gap="xl">
            <TextField
              {...field}
              label={t('texts:opening.label')}
              description={t(`texts:opening.hint.${language}`)}
              placeholder={house.opening}
              value={opening}
              onChange={(value) => type({ opening: value })}
              error={faults.opening}
            />
            <TextField
              {...field}
              label={t('texts:closing.label')}
              description={t('texts:closing.hint')}
              placeholder={t('texts:closing.none')}
              value={closing}
              onChange={(value) => type({ closing: value })}
              error={faults.closing}
            />
          </Stack>
          <p className={classes.stays}>{t(`texts:stays.${letter}`)}</p>
          {!readOnly && (
            <SaveBar>
              <FormErrors error={error} />
              <Group>
                <Button type="submit" loading={isPending} disabled={!isDirty}>
                  {t('ui:action.save')}
                </Button>
                <Restore wording={wording} onType={onType} />
                {isDirty && <span className={classes.unsaved}>{t('texts:unsaved')}</span>}
              </Group>
              <SavedBy item={item} />
            </SaveBar>
          )}
        </fieldset>
      </form>
      <TextPreview
        input={{ letter, language, ...settled }}
        enabled={!readOnly && !faults.opening && !faults.closing}
      />
    </div>
  )
}

/** Empties both texts; not saved yet, and can be taken back. */
function Restore({ wording, onType }: Pick<Props, 'wording' | 'onType'>) {
  const { t } = useTranslation('texts')
  const notify = useNotify()
  if (wording.opening === '' && wording.closing === '') return null
  const restore = () => {
    onType({ opening: '', closing: '' })
    notify.undoable({ text: t('restored'), onUndo: () => onType(wording) })
  }
  return (
    <Button variant="subtle" color="gray" onClick={restore}>
      {t('restore')}
    </Button>
  )
}

function SavedBy({ item: { savedAt, savedBy } }: Pick<Props, 'item'>) {
  const { t } = useTranslation('texts')
  const format = useFormat()
  if (savedAt === null) return null
  const when = format.humanInstant(savedAt)
  return <p className={classes.note}>{t('saved_by', { when, name: savedBy ?? '' })}</p>
}

function useSave({ item, wording, onSaved }: Pick<Props, 'item' | 'wording' | 'onSaved'>) {
  const { t } = useTranslation('texts')
  const notify = useNotify()
  const mutation = useEndpointMutation({ endpoint: saveText, refreshes: ['texts'] })
  const { letter, language, revision } = item
  const { opening, closing } = wording
  const isFaulty = Object.values(useTextFaults({ letter, wording })).some(Boolean)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // Said below the field when typing pauses.
    if (isFaulty) return
    const onSuccess = () => {
      onSaved()
      notify.done(t('saved'))
    }
    mutation.mutate({ body: { letter, language, opening, closing, revision } }, { onSuccess })
  }
  const { error, isPending, reset } = mutation
  return { submit, error, isPending, reset }
}
