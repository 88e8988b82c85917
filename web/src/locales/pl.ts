import { byNamespace } from './byNamespace.ts'

/** What the shell, Today and the pages before signing in say; the rest is in `plMore`. */
export const catalogues = byNamespace(
  import.meta.glob<object>('../../../contract/locales/pl/words.json', { eager: true, import: 'default' }),
  import.meta.glob<object>('./pl/{agencies,errors,facts,notices,people,search,today,touchpoints,ui}.json', {
    eager: true,
    import: 'default',
  }),
)
