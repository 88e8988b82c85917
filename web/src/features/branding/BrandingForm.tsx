import { Button, Group, Stack, TextInput, Title } from '@mantine/core'
import { type UseFormReturnType, useForm } from '@mantine/form'
import { type BrandingInput, type BrandingView, saveBranding } from '@rytm/contract/branding.ts'
import { useTranslation } from 'react-i18next'
import { useEndpointMutation } from '#platform/queries.ts'
import { useMay } from '#platform/session.ts'
import { FormErrors, useFieldProblems } from '#ui/FormErrors.tsx'
import { SaveBar } from '#ui/SaveBar.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import { UnsavedGuard } from '#ui/UnsavedGuard.tsx'
import { AccentField } from './AccentField.tsx'
import classes from './Branding.module.css'
import { BrandingPreview } from './BrandingPreview.tsx'
import { LogoField } from './LogoField.tsx'

export interface BrandingValues extends Omit<BrandingInput, 'accent'> {
  /** As typed; empty for the colour of the house. */
  accent: string
}

const toInput = ({ accent, ...words }: BrandingValues): BrandingInput => ({
  ...words,
  accent: accent.trim() === '' ? null : accent.trim(),
})

export function BrandingForm({ branding }: { branding: BrandingView }) {
  const { t } = useTranslation('branding')
  const notify = useNotify()
  const readOnly = !useMay('agency.settings')
  const { accent, footer, senderName, revision } = branding
  const form = useForm<BrandingValues>({ initialValues: { accent: accent ?? '', footer, senderName } })
  const fieldProblems = useFieldProblems()
  const save = useEndpointMutation({ endpoint: saveBranding, refreshes: ['branding'] })
  // The answer brings a new revision and with it a new form, which would ask about changes that are saved.
  const submit = form.onSubmit((values) =>
    save
      .mutateAsync({ body: { ...toInput(values), revision } })
      .then(() => notify.done(t('saved')), fieldProblems(form)),
  )
  return (
    <div className={classes.screen}>
      <form onSubmit={submit}>
        {readOnly && <p className={classes.note}>{t('read_only')}</p>}
        <fieldset disabled={readOnly} className={classes.plain}>
          <Stack gap={40}>
            <LogoField branding={branding} readOnly={readOnly} />
            <AccentField {...form.getInputProps('accent')} />
            <Words form={form} agencyName={branding.agencyName} />
          </Stack>
          {!readOnly && (
            <SaveBar>
              <FormErrors error={save.error} known={['accent', 'senderName', 'footer.pl', 'footer.en']} />
              <Group>
                <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
                  {t('save')}
                </Button>
                {form.isDirty() && <span className={classes.note}>{t('unsaved')}</span>}
              </Group>
            </SaveBar>
          )}
        </fieldset>
      </form>
      <BrandingPreview branding={branding} input={toInput(form.values)} readOnly={readOnly} />
      <UnsavedGuard active={form.isDirty() && !save.isPending} />
    </div>
  )
}

function Words({ form, agencyName }: { form: UseFormReturnType<BrandingValues>; agencyName: string }) {
  const { t } = useTranslation('branding')
  return (
    <section aria-labelledby="branding-words">
      <Title order={2} id="branding-words">
        {t('words.title')}
      </Title>
      <Stack gap="md" mt="sm">
        <TextInput
          label={t('words.sender')}
          description={t('words.sender_hint')}
          placeholder={agencyName}
          maxLength={80}
          {...form.getInputProps('senderName')}
        />
        <TextInput
          label={t('words.footer_pl')}
          description={t('words.footer_hint')}
          maxLength={240}
          {...form.getInputProps('footer.pl')}
        />
        <TextInput label={t('words.footer_en')} maxLength={240} {...form.getInputProps('footer.en')} />
      </Stack>
    </section>
  )
}
