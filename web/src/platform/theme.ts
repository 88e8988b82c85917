import {
  type CSSVariablesResolver,
  createTheme,
  localStorageColorSchemeManager,
  type MantineColorsTuple,
} from '@mantine/core'

const teal: MantineColorsTuple = [
  '#eaf5f3',
  '#d5eae7',
  '#abd6d0',
  '#7cc0b7',
  '#4fa99f',
  '#2c9389',
  '#15807a',
  '#0b6b64',
  '#075a54',
  '#04443f',
]
const red: MantineColorsTuple = [
  '#fdf0ee',
  '#fadfdc',
  '#f4bdb8',
  '#ff9a90',
  '#e87268',
  '#dc4f44',
  '#c63a30',
  '#b3261e',
  '#951c16',
  '#6f130e',
]
const paper: MantineColorsTuple = [
  '#f9f9f7',
  '#f2f2ef',
  '#e8e8e4',
  '#dbdbd6',
  '#c2c2bc',
  '#94948e',
  '#686863',
  '#51514d',
  '#383836',
  '#212120',
]
const ink: MantineColorsTuple = [
  '#e4e6e3',
  '#bfc3bf',
  '#9aa09c',
  '#6f7571',
  '#333837',
  '#2a2e2e',
  '#212525',
  '#17191a',
  '#121414',
  '#0d0f0f',
]

const quietOverlay = { backgroundOpacity: 0.28 }

export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, Menlo, Consolas, monospace',
  fontSizes: { xs: '0.8125rem', sm: '0.8125rem', md: '0.9375rem', lg: '1.125rem', xl: '1.5rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.55', lg: '1.5', xl: '1.35' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.3' },
      h2: { fontSize: '1.125rem', lineHeight: '1.4' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.5' },
      h4: { fontSize: '0.8125rem', lineHeight: '1.5' },
    },
  },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '8px', xl: '8px' },
  defaultRadius: 'md',
  primaryColor: 'teal',
  primaryShade: 7,
  colors: { teal, red, gray: paper, dark: ink },
  // By name, not through `Drawer.extend`: the theme must not pull either into the first script.
  components: {
    Drawer: { defaultProps: { overlayProps: quietOverlay, padding: 'lg' } },
    Modal: { defaultProps: { overlayProps: quietOverlay, padding: 'lg', centered: true } },
  },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
})

/** AA on both papers: dimmed text, placeholders and the three words of health. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--rytm-measure': '68ch' },
  light: {
    '--mantine-color-body': '#fdfdfc',
    '--mantine-color-text': paper[9],
    '--mantine-color-dimmed': paper[6],
    '--mantine-color-placeholder': paper[6],
    '--mantine-color-error': '#b3261e',
    '--mantine-color-default-border': paper[3],
    '--mantine-color-gray-text': paper[6],
    '--mantine-color-gray-light-color': paper[7],
    '--rytm-surface': paper[0],
    '--rytm-raised': '#ffffff',
    '--rytm-line': paper[2],
    '--rytm-hover': paper[1],
    '--rytm-accent-text': teal[7],
    '--rytm-on-track': '#1d6f3c',
    '--rytm-at-risk': '#8a5300',
    '--rytm-off-track': '#b3261e',
  },
  dark: {
    '--mantine-color-body': ink[7],
    '--mantine-color-text': ink[0],
    '--mantine-color-dimmed': ink[2],
    '--mantine-color-placeholder': ink[2],
    '--mantine-color-error': '#ff9a90',
    '--mantine-color-default-border': '#3b4140',
    '--mantine-color-teal-light': '#14312e',
    '--mantine-color-teal-light-hover': '#183b37',
    '--mantine-color-teal-light-color': teal[2],
    '--mantine-color-red-light': '#3a1c1a',
    '--mantine-color-red-light-hover': '#452220',
    '--mantine-color-red-light-color': red[2],
    '--rytm-surface': '#1b1e1e',
    '--rytm-raised': ink[6],
    '--rytm-line': ink[5],
    '--rytm-hover': ink[6],
    '--rytm-accent-text': teal[3],
    '--rytm-on-track': '#74c98f',
    '--rytm-at-risk': '#e5b45c',
    '--rytm-off-track': '#ff9a90',
  },
})

export const colorSchemeManager = localStorageColorSchemeManager({ key: 'rytm.color-scheme' })
