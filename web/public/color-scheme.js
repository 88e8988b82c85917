// Runs before the first paint so that a chosen scheme does not flash; the policy of the pages allows no inline script.
const chosen = localStorage.getItem('rytm.color-scheme')
const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
