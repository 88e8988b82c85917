import { byNamespace } from './byNamespace.ts'

/** What the shell, Today and the pages before signing in say; the rest is in `enMore`. */
export const catalogues = byNamespace(
  import.meta.glob<object>('../../../contract/locales/en/words.json', { eager: true, import: 'default' }),
  import.meta.glob<object>('./en/{agencies,errors,facts,notices,people,search,today,touchpoints,ui}.json', {
    eager: true,
    import: 'default',
  }),
)
