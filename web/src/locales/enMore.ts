import { byNamespace } from './byNamespace.ts'

export const catalogues = byNamespace(
  import.meta.glob<object>(
    ['../../../contract/locales/en/*.json', '!../../../contract/locales/en/words.json'],
    { eager: true, import: 'default' },
  ),
  import.meta.glob<object>(
    ['./en/*.json', '!./en/{agencies,errors,facts,notices,people,search,today,touchpoints,ui}.json'],
    { eager: true, import: 'default' },
  ),
)
