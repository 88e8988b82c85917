import '@fontsource-variable/inter/index.css'
import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '#ui/base.css'
import { config } from 'zod'
import { ensureTemporal } from '#platform/temporal.ts'

// Compiled schemas need eval, which the page's policy refuses; asking for it would be reported on every screen.
config({ jitless: true })
await ensureTemporal()
const { startWorkspace } = await import('#platform/start.tsx')
await startWorkspace(document.getElementById('root') as HTMLElement)
