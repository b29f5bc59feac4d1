// The only place with colours: what each role looks like on the screen in light, dark and high contrast, and in black and white.
// Wherever colour means something a pattern, shape or word goes with it; the print theme shows which patterns those are.

export type ThemeName = 'light' | 'dark' | 'contrast' | 'print'

/** What a colour is for. `workFill` and `wait` may be patterns; `work`, `hot` and `experiment` are lines, texts and plain fills. */
export type Role =
  | 'canvas'
  | 'dot'
  | 'paper'
  | 'ink'
  | 'soft'
  | 'rule'
  | 'hairline'
  | 'footer'
  | 'work'
  | 'workText'
  | 'workFill'
  | 'onWork'
  | 'wait'
  | 'waitPale'
  | 'waitText'
  | 'onWait'
  | 'hot'
  | 'hotPale'
  | 'onHot'
  | 'experiment'
  | 'experimentPale'
  | 'information'
  | 'focus'
  | 'onInk'

/** A repeated tile: stripes or dots of `colour` on `ground`. */
export interface Pattern {
  readonly form: 'stripes' | 'dots'
  readonly ground: string
  readonly colour: string
  readonly opacity: number
  /** Side of the tile. */
  readonly size: number
  /** Width of a stripe, or radius of a dot. */
  readonly width: number
}

export interface Theme {
  readonly name: ThemeName
  readonly colours: Readonly<Record<Role, string>>
  readonly patterns: Readonly<Partial<Record<Role, Pattern>>>
}

const hatch = (ground: string, colour: string, opacity = 0.28): Pattern => ({
  form: 'stripes',
  ground,
  colour,
  opacity,
  size: 6,
  width: 2,
})

const light: Theme = {
  name: 'light',
  colours: {
    canvas: '#faf9f6',
    dot: '#dcdad3',
    paper: '#ffffff',
    ink: '#1d2733',
    soft: '#55606d',
    rule: '#d3d8df',
    hairline: '#e3e7ec',
    footer: '#f3f5f7',
    work: '#0b7a6b',
    workText: '#0b7a6b',
    workFill: '#0b7a6b',
    onWork: '#ffffff',
    wait: '#f3cf85',
    waitPale: '#fdf0d5',
    waitText: '#8a5a00',
    onWait: '#4a3200',
    hot: '#b52a19',
    hotPale: '#fdece8',
    onHot: '#ffffff',
    experiment: '#5037b0',
    experimentPale: '#efebfb',
    information: '#3150c8',
    focus: '#3150c8',
    onInk: '#ffffff',
  },
  patterns: { workFill: hatch('#0b7a6b', '#ffffff') },
}

const dark: Theme = {
  name: 'dark',
  colours: {
    canvas: '#12161b',
    dot: '#2a313a',
    paper: '#1b2129',
    ink: '#eaeef3',
    soft: '#a6b1be',
    rule: '#3b4551',
    hairline: '#2c343e',
    footer: '#232a33',
    work: '#56c7b3',
    workText: '#56c7b3',
    workFill: '#56c7b3',
    onWork: '#04201b',
    wait: '#e2b965',
    waitPale: '#3b3018',
    waitText: '#f0c877',
    onWait: '#2b1d00',
    hot: '#ff8e7c',
    hotPale: '#3d211d',
    onHot: '#2b0802',
    experiment: '#bcaeff',
    experimentPale: '#2a2547',
    information: '#94adff',
    focus: '#94adff',
    onInk: '#12161b',
  },
  patterns: { workFill: hatch('#56c7b3', '#04201b', 0.22) },
}

const contrast: Theme = {
  name: 'contrast',
  colours: {
    canvas: '#ffffff',
    dot: '#c4c9d0',
    paper: '#ffffff',
    ink: '#000000',
    soft: '#29313b',
    rule: '#5b6672',
    hairline: '#5b6672',
    footer: '#eef0f3',
    work: '#00493f',
    workText: '#00493f',
    workFill: '#00493f',
    onWork: '#ffffff',
    wait: '#ffcf70',
    waitPale: '#fff3d9',
    waitText: '#593900',
    onWait: '#000000',
    hot: '#8a1206',
    hotPale: '#fff0ed',
    onHot: '#ffffff',
    experiment: '#341b8c',
    experimentPale: '#f3f0ff',
    information: '#12309b',
    focus: '#12309b',
    onInk: '#ffffff',
  },
  patterns: { workFill: hatch('#00493f', '#ffffff', 0.3) },
}

const print: Theme = {
  name: 'print',
  colours: {
    canvas: '#ffffff',
    dot: '#ffffff',
    paper: '#ffffff',
    ink: '#000000',
    soft: '#333333',
    rule: '#8c8c8c',
    hairline: '#b3b3b3',
    footer: '#ffffff',
    work: '#000000',
    workText: '#000000',
    workFill: '#000000',
    onWork: '#ffffff',
    wait: '#ffffff',
    waitPale: '#ffffff',
    waitText: '#000000',
    onWait: '#000000',
    hot: '#000000',
    hotPale: '#ffffff',
    onHot: '#ffffff',
    experiment: '#000000',
    experimentPale: '#ffffff',
    information: '#000000',
    focus: '#000000',
    onInk: '#ffffff',
  },
  patterns: {
    workFill: hatch('#000000', '#ffffff', 0.45),
    wait: { form: 'dots', ground: '#ffffff', colour: '#000000', opacity: 0.4, size: 5, width: 0.6 },
  },
}

export const themes: Readonly<Record<ThemeName, Theme>> = { light, dark, contrast, print }

/** Which fills each text role may stand on; a test holds every pair at 4.5 : 1 in every theme. */
export const readableOn: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  ink: ['canvas', 'paper', 'footer', 'hotPale', 'experimentPale', 'waitPale'],
  soft: ['canvas', 'paper', 'footer', 'hotPale', 'experimentPale'],
  workText: ['canvas', 'paper', 'footer'],
  onWork: ['workFill'],
  waitText: ['canvas', 'paper', 'waitPale'],
  onWait: ['wait'],
  hot: ['canvas', 'paper', 'hotPale'],
  onHot: ['hot'],
  experiment: ['canvas', 'paper', 'footer', 'experimentPale'],
  information: ['canvas', 'paper', 'footer'],
  onInk: ['ink'],
}
