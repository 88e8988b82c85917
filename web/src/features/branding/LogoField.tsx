import { Button, Group, Title } from '@mantine/core'
import { addLogo, type BrandingView, downloadLogo, removeLogo } from '@rytm/contract/branding.ts'
import { fileSize } from '@rytm/contract/words/format.ts'
import { useTranslation } from 'react-i18next'
import { call, urlOf } from '#platform/api.ts'
import { useLanguage } from '#platform/i18n.ts'
import { useEndpointMutation } from '#platform/queries.ts'
import { FileChooser } from '#ui/FileChooser.tsx'
import { FormErrors } from '#ui/FormErrors.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import classes from './Branding.module.css'
import { shrinkLogo } from './shrinkLogo.ts'

interface Props {
  branding: BrandingView
  readOnly: boolean
}

/** Put and taken at once, not with the rest of the form; taking it away can be undone. */
export function LogoField({ branding: { logo, agencyName }, readOnly }: Props) {
  const { t } = useTranslation('branding')
  const { put, remove, busy, error } = useLogo()
  return (
    <section aria-labelledby="branding-logo">
      <Title order={2} id="branding-logo">
        {t('logo.title')}
      </Title>
      <p className={classes.note}>{t('logo.hint')}</p>
      <p className={classes.note}>{t('logo.no_svg')}</p>
      {logo ? <KeptLogo logo={logo} agencyName={agencyName} /> : <p>{t('logo.none')}</p>}
      {!readOnly && (
        <Group gap="xs" mt="sm">
          <FileChooser
            label={t(logo ? 'logo.replace' : 'logo.add')}
            accept="image/png,image/jpeg"
            busy={busy}
            onChoose={put}
          />
          {logo && (
            <Button variant="subtle" color="gray" disabled={busy} onClick={() => remove(logo.format)}>
              {t('logo.remove')}
            </Button>
          )}
        </Group>
      )}
      <FormErrors error={error} />
    </section>
  )
}

type Logo = NonNullable<BrandingView['logo']>

function KeptLogo({ logo, agencyName }: { logo: Logo; agencyName: string }) {
  const { t } = useTranslation('branding')
  const language = useLanguage()
  const { width, height, bytes, version, shownOnPages } = logo
  return (
    <>
      <img
        className={classes.logo}
        src={urlOf(downloadLogo, { query: { version } })}
        alt={t('logo.alt', { agency: agencyName })}
      />
      <p className={classes.note}>{t('logo.size', { width, height, size: fileSize({ bytes, language }) })}</p>
      {!shownOnPages && <p className={classes.note}>{t('logo.papers_only')}</p>}
    </>
  )
}

function useLogo() {
  const { t } = useTranslation('branding')
  const notify = useNotify()
  const add = useEndpointMutation({ endpoint: addLogo, refreshes: ['branding'] })
  const take = useEndpointMutation({ endpoint: removeLogo, refreshes: ['branding'] })
  const put = async (file: File) => {
    take.reset()
    const body = await shrinkLogo(file)
    add.mutate({ body }, { onSuccess: () => notify.done(t('logo.added')) })
  }
  const remove = async (format: Logo['format']) => {
    add.reset()
    const kept = await call(downloadLogo)
    const body = new File([kept], `logo.${format}`)
    take.mutate(
      {},
      { onSuccess: () => notify.undoable({ text: t('logo.removed'), onUndo: () => add.mutate({ body }) }) },
    )
  }
  return { put, remove, busy: add.isPending || take.isPending, error: add.error ?? take.error }
}
