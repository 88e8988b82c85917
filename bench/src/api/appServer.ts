import { openApp } from '#openApp.ts'

const { APP_URL: appUrl = '', NOW: now = '' } = process.env
const { app } = await openApp({ appUrl, now })
await app.listen({ port: 0, host: '127.0.0.1' })
console.log(`listening ${(app.server.address() as { port: number }).port}`)
