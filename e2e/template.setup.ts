import { newPlace, startRytm } from './installation.ts'

/**
 * Runs once before all journeys: builds what is not built and makes the database as a first start does. What nobody has
 * used yet is then copied for each journey, because initdb and the migrations are the same every time.
 */
export default async function prepareTemplate() {
  const place = await newPlace()
  const rytm = await startRytm({ place })
  await rytm.stop()
  process.env.RYTM_E2E_TEMPLATE = place.folder
  return () => place.remove()
}
