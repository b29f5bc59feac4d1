// What Sluice says of its accessibility, in the app and at the head of docs/accessibility.md: what works, what is known not to,
// where the report is.

export interface StatementPart {
  readonly title: string
  readonly lines: readonly string[]
}

export const accessibilityStatement: readonly StatementPart[] = [
  {
    title: 'What works',
    lines: [
      'All that can be done on the map can be done by keyboard: the sheet of keys (?) says how. Letter keys can be switched off.',
      'A screen reader is given each step with its wait, work and neighbours, and hears each change with the lead time that follows. The table says all that the map says.',
      'Text and controls keep the contrast of WCAG 2.2 AA in light, dark and high contrast. Nothing is said by colour alone. What the system asks for is followed: dark, more contrast, forced colours, less motion.',
      'In a window of 320 pixels, which is 400 % zoom, nothing is lost.',
    ],
  },
  {
    title: 'What does not work yet, or was not tested',
    lines: [
      'It was tested in Chromium by program and by eye; Firefox and WebKit were walked through once. No screen reader was listened to, and no person with a disability has tried it for us.',
      'PDF files are tagged, but nobody has validated them as PDF/UA or read them with a screen reader. Where a document has to be accessible, hand out the brief as text (Markdown) or the table (CSV).',
      'Text drawn on the map does not follow the spacing that a person sets in the browser; the table does.',
      'A larger font size set in the browser changes nothing; zooming does.',
      'Map and strip keep their own colours with forced colours; they do follow light and dark.',
      'The page is in English, and does not know the language of what people type.',
    ],
  },
  {
    title: 'The report',
    lines: [
      'Each criterion of WCAG 2.2 A and AA, Section 508 and EN 301 549, with what shows that it is met, is in docs/accessibility.md, beside the program.',
      'Something does not work for you? Tell whoever gave you Sluice: what you did, with which browser and assistive technology, and what you expected. It counts as an error of Sluice.',
    ],
  },
]
