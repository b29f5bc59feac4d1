// The words of the trade that stand in the app, each in a sentence that a guest of the workshop understands.

export interface Term {
  readonly word: string
  readonly means: string
}

export interface TermGroup {
  readonly title: string
  readonly terms: readonly Term[]
}

export const glossary: readonly TermGroup[] = [
  {
    title: 'The numbers at the top',
    terms: [
      {
        word: 'Lead time',
        means: 'How long one item takes from the first step to the last, waiting and rework included, on average.',
      },
      { word: 'Work time', means: 'The part of lead time in which somebody works on the item.' },
      { word: 'Wait time', means: 'The part of lead time in which the item lies and nobody works on it.' },
      {
        word: 'Flow efficiency',
        means:
          'Work time as a share of lead time. Below 15 % is usual in offices: most of the time, things wait. It depends on how long a day is, so the basis stands beside it.',
      },
      { word: 'Longest wait', means: 'The wait that takes the greatest share of lead time. Look there first.' },
      {
        word: 'Bottleneck',
        means:
          'What decides the speed: a team that has more work than time, or, when everybody has time to spare, the longest wait.',
      },
    ],
  },
  {
    title: 'On the map',
    terms: [
      { word: 'Step', means: 'Something that is done to the item by somebody, in one go.' },
      { word: 'Wait before a step', means: 'How long an item lies before work on it begins there.' },
      {
        word: '%C&A, right first time',
        means:
          'Percent complete and accurate: of ten items that arrive, how many can the next step use as they come, without asking back?',
      },
      { word: 'Rework', means: 'Items sent back to an earlier step, with the share that is sent back.' },
      {
        word: 'Gate',
        means:
          'Something that opens only now and then, like a board. Write “every 2w”: on average an item waits half of that.',
      },
      {
        word: 'Branches',
        means:
          'After a choice an item goes one way. After a parallel split it goes every way at once, and takes as long as the slowest.',
      },
      {
        word: 'Critical path',
        means: 'The steps that make up lead time. Making any other step faster does not make the whole faster.',
      },
      {
        word: 'Ladder',
        means:
          'The line under the map: one rung for waits, one for work, with the time of each. It adds up to one pass without rework.',
      },
      { word: 'Load', means: 'How much of a team’s time its work takes. Above 100 % its queue only grows.' },
      { word: 'Takt time', means: 'The time between two requests: how often an item must be finished to keep up.' },
    ],
  },
  {
    title: 'From blocker to evidence',
    terms: [
      { word: 'Blocker', means: 'What causes a wait or stands in the way: a rule, an approval, a shared environment.' },
      {
        word: 'Experiment',
        means: 'The smallest change that shows whether a blocker can go, with the number that will show it.',
      },
      {
        word: 'Time to evidence',
        means:
          'How long until production has answered: the time to build the smallest slice, plus its way through this very stream.',
      },
      {
        word: 'Bypass',
        means: 'A step that an experiment does not have to pass, with a reason. Until somebody agreed, it is an ask.',
      },
      {
        word: 'Wish, testable, testing, learned',
        means:
          'What the strategy is worth today. A wish has no experiment that reaches production; testable has one that could; testing has one that runs; learned has one with a result.',
      },
      {
        word: 'Our first team',
        means:
          'The team that begins. What lies inside it, it can change alone; the path from there to production is what leaders owe it.',
      },
    ],
  },
  {
    title: 'How times are written',
    terms: [
      { word: '45s  30min  2h  3d  1w  1mo', means: 'Seconds, minutes, hours, days, weeks, months. 1m is one minute.' },
      { word: '2h 30min', means: 'The sum of both.' },
      { word: '1-3d', means: 'Between one and three days.' },
      { word: '1-2-5d', means: 'At best one day, most often two, at worst five.' },
      { word: 'every 2w', means: 'A gate that opens every two weeks.' },
      { word: '20 items', means: 'Twenty items wait here; the time follows from how many are asked for.' },
      { word: '30cd', means: 'Calendar days; a plain d is a working day unless the map says otherwise.' },
      { word: '~3d', means: 'A guess.' },
    ],
  },
]
