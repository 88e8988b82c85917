/** Presentation attributes for paper; a page may recolour the same shapes by their classes. */
export const chartColours = {
  bar: '#0f5c5c',
  barSoft: '#b9d3d1',
  band: '#d9e6e4',
  ink: '#1c2b2b',
  quiet: '#5b6b6b',
  line: '#c9d2d1',
  alert: '#a3341f',
} as const
