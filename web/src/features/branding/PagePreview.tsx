import { type BrandingInput, type BrandingView, downloadLogo } from '@rytm/contract/branding.ts'
import type { Language } from '@rytm/contract/kernel.ts'
import { type Accents, accentsOf, grounds } from '@rytm/domain/branding/accents.ts'
import { writeColour } from '@rytm/domain/branding/contrast.ts'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { urlOf } from '#platform/api.ts'
import classes from './Branding.module.css'

interface Props {
  branding: BrandingView
  input: BrandingInput
  language: Language
}

const houseColours = { light: ['#0f5c5c', '#ffffff'], dark: ['#7cc4bf', '#0d2020'] } as const
const inks = { light: '#1c2b2b', dark: '#e6eceb' } as const

/** The head of the client's page, by day and by night. */
export function PagePreview(props: Props) {
  const { t } = useTranslation('branding')
  const accents = accentsOf(props.input.accent ?? '')
  return (
    <>
      <h3 className={classes.heading}>{t('preview.page')}</h3>
      <div className={classes.pages}>
        <Page {...props} kind="light" accents={accents} />
        <Page {...props} kind="dark" accents={accents} />
      </div>
    </>
  )
}

function Page({
  branding,
  input,
  language,
  kind,
  accents,
}: Props & { kind: 'light' | 'dark'; accents?: Accents | undefined }) {
  const { t, i18n } = useTranslation('branding')
  const say = i18n.getFixedT(language, 'branding')
  const [house, onHouse] = houseColours[kind]
  const { colour = house, onColour = onHouse } = accents?.[kind] ?? {}
  const page: CSSProperties = { background: writeColour(grounds[kind].surface), color: inks[kind] }
  const { logo, agencyName } = branding
  return (
    <figure className={classes.page} style={page} data-kind={kind}>
      <figcaption className={classes.caption}>{t(`preview.${kind}`)}</figcaption>
      <div className={classes.top} lang={language}>
        {logo?.shownOnPages ? (
          <img
            className={classes.topLogo}
            src={urlOf(downloadLogo, { query: { version: logo.version } })}
            alt={agencyName}
          />
        ) : (
          <strong style={{ color: colour }}>{agencyName}</strong>
        )}
        <span className={classes.link} style={{ color: colour }}>
          {say('preview.link')}
        </span>
      </div>
      <div lang={language}>
        <p className={classes.pageTitle}>{say('preview.heading')}</p>
        <span className={classes.button} style={{ background: colour, color: onColour }}>
          {say('preview.button')}
        </span>
        <p className={classes.foot}>
          {input.footer[language] && <span>{input.footer[language]}</span>}
          <span>{say('preview.foot')}</span>
        </p>
      </div>
    </figure>
  )
}
