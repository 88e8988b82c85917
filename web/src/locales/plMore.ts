import { byNamespace } from './byNamespace.ts'

export const catalogues = byNamespace(
  import.meta.glob<object>(
    ['../../../contract/locales/pl/*.json', '!../../../contract/locales/pl/words.json'],
    { eager: true, import: 'default' },
  ),
  import.meta.glob<object>(
    ['./pl/*.json', '!./pl/{agencies,errors,facts,notices,people,search,today,touchpoints,ui}.json'],
    { eager: true, import: 'default' },
  ),
)
