/** Modules whose screens show work. */
export const workRefreshes = ['work', 'timeline', 'projects']
