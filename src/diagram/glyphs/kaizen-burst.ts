// Kaizen burst: something to improve here.

import { type Glyph, shape } from '../glyph'

export const kaizenBurst: Glyph = {
  width: 148,
  height: 88,
  words: { x: 32, y: 20, width: 84, height: 48 },
  draw: [
    shape(
      'M74 1L85.53 12.03L103.69 4.72L106.61 17.56L128.25 15.23L122.05 27.66L143.43 30.71L129.18 40.58L146.6 48.49L126.76 54.1L137.22 65.5L115.23 65.87L116.91 78.79L96.57 73.85L89.18 86.06L74 76.68L58.82 86.06L51.43 73.85L31.09 78.79L32.77 65.87L10.78 65.5L21.24 54.1L1.4 48.49L18.82 40.58L4.57 30.71L25.95 27.66L19.75 15.23L41.39 17.56L44.31 4.72L62.47 12.03Z',
      { fill: 'experimentPale', stroke: 'experiment' },
    ),
  ],
  small: [
    shape(
      'M12 1.7L13.99 5.23L17.65 3.08L17.43 7.05L21.79 6.85L19.42 10.19L23.3 12L19.42 13.81L21.79 17.15L17.43 16.95L17.65 20.92L13.99 18.77L12 22.3L10.01 18.77L6.35 20.92L6.57 16.95L2.21 17.15L4.58 13.81L0.7 12L4.58 10.19L2.21 6.85L6.57 7.05L6.35 3.08L10.01 5.23Z',
      { fill: 'experimentPale', stroke: 'experiment' },
    ),
  ],
}
