import '@fontsource-variable/inter/index.css'
import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '#ui/base.css'
import { ensureTemporal } from '#platform/temporal.ts'

await ensureTemporal()
const { startWorkspace } = await import('#platform/start.tsx')
await startWorkspace(document.getElementById('root') as HTMLElement)
