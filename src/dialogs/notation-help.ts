// How steps are written in the quick line: the one source of the dialog and of docs/notation.md. A test holds the page against
// it, reads every example and compares what is understood with what is said here.

export interface NotationExample {
  /** As it is typed; lines are lines. */
  readonly typed: string
  /** What the quick line says that it understood. */
  readonly means: string
}

export interface NotationPart {
  readonly title: string
  readonly text: readonly string[]
  readonly examples: readonly NotationExample[]
}

/** The map that the examples are typed on: these steps stand on it, Review is selected, the team Test office is known. */
export const notationMap = { steps: ['Build', 'Review'], selected: 'Review', team: 'Test office' } as const

export const notationParts: readonly NotationPart[] = [
  {
    title: 'One step',
    text: [
      'The name comes first. Behind it, in any order: how long the work takes, wait and how long it waits before, how much of it is right first time, @ and the team. ~ marks the numbers as guesses.',
    ],
    examples: [
      { typed: 'Smoke test', means: 'Smoke test.' },
      {
        typed: 'Smoke test 2h wait 1-3d 90% @Test office',
        means: 'Smoke test: work 2h, wait before it 1d-3d, right first time 90 %, team Test office.',
      },
      {
        typed: 'Sign off wait every 2w 15min ~',
        means: 'Sign off: work 15min, a guess, wait before it every 2w, a guess.',
      },
    ],
  },
  {
    title: 'Several steps',
    text: [
      '> goes to the next step. So does a new line: Shift Enter, or a list pasted from anywhere. Its numbers and bullets are left out.',
    ],
    examples: [
      { typed: 'Intake > Check 1h > Pay', means: 'Intake, then Check, then Pay. Check: work 1h.' },
      { typed: '1. Intake\n2. Check\n3. Pay', means: 'Intake, then Check, then Pay.' },
    ],
  },
  {
    title: 'At the same time, or one of them',
    text: [
      '+ is done at the same time, | is a choice. In a choice the first percentage is how often that way is taken, a second one is what is right first time. What has no percentage shares the rest. Between + and | stands the step that chooses.',
    ],
    examples: [
      {
        typed: 'Intake > Legal + Security > Decide',
        means: 'Intake, then Legal and Security at the same time, then Decide.',
      },
      {
        typed: 'Triage > Fix 20% 2h 90% | Close > Done',
        means: 'Triage, then either Fix (20 %) or Close, then Done. Fix: work 2h, right first time 90 %.',
      },
      {
        typed: 'Legal + Security > Decide > Grant | Refuse 20%',
        means: 'Legal and Security at the same time, then Decide, then either Grant or Refuse (20 %).',
      },
    ],
  },
  {
    title: 'Sent back',
    text: [
      '<- and a step: work goes back there, so often. The step was typed before or is on the map; the beginning of its name is enough. At the beginning of a line it is about the selected step.',
    ],
    examples: [
      { typed: 'Test 2h <- Build 20%', means: 'Test: work 2h, sent back to Build, 20 %.' },
      { typed: '<- Build 20%', means: 'Sent back to Build, 20 %.' },
    ],
  },
  {
    title: 'Blockers and experiments',
    text: [
      '! is what blocks, ? is what could be tried against it. Behind a step they are about that step; at the beginning of a line about the step above, or the selected one.',
    ],
    examples: [
      {
        typed: 'Review 4h wait 3w ! One reviewer ? Pair on Mondays',
        means: 'Review: work 4h, wait before it 3w, blocker One reviewer, experiment Pair on Mondays.',
      },
      { typed: '! One test environment', means: 'Blocker One test environment.' },
    ],
  },
  {
    title: 'Names with signs and numbers',
    text: [
      'A sign counts only with a space on both sides, and a number alone belongs to the name. Where a name has one all the same, it stands in quotes.',
    ],
    examples: [
      { typed: 'C++ build > R&D > Step 2 > 24h desk', means: 'C++ build, then R&D, then Step 2, then 24h desk.' },
      { typed: '"Build + test" 2h', means: 'Build + test: work 2h.' },
    ],
  },
  {
    title: 'Keys',
    text: [
      'Enter adds all of it as one step to undo, after the selected step. Ctrl Enter (Cmd on a Mac) adds it before, Alt Enter beside it. Shift Enter begins a new line. Tab takes the first offer, the arrow keys choose another.',
      'Dashed on the map stands what Enter will add. A word that cannot be read is underlined, with what would be right; the rest still counts, and nothing is added until all can be read.',
    ],
    examples: [],
  },
]
