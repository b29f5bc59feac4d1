// What each hostile file must give: the kind of what is opened, or the one line that refuses it with its place and the remedy.
// Every file of `files/` stands here; hostile.test.ts reads them as the app and the command line do, e2e/hostile.spec.ts in a browser.

const open = 'Open a map file (.json), an SVG that Sluice exported, or a table of steps (CSV).'

export interface Expected {
  readonly file: string
  /** `map` is kept and drawn, `table` is asked about in a dialog, `refused` leaves everything as it was. */
  readonly gives: 'map' | 'table' | 'refused'
  /** The refusal with its place, or what is said of the cells of a table. */
  readonly says: string
}

const opened = (file: string): Expected => ({ file, gives: 'map', says: '' })
const table = (file: string, says = ''): Expected => ({ file, gives: 'table', says })
const refused = (file: string, says: string): Expected => ({ file, gives: 'refused', says })

export const expected: readonly Expected[] = [
  refused('archive.docx', `This is a zip archive, or an Office document. ${open}`),
  refused('bidi-key.json', "symbols/ abc: ' abc' is no id. Write 1 to 64 letters out of A-Z a-z 0-9 _ -."),
  opened('bidi.json'),
  table('binary.csv'),
  refused('comment.json', `This is a text file without a map. ${open}`),
  refused('constructor-key.json', "constructor: The key 'constructor' is not allowed. Write another name."),
  refused('dangling-flow.json', 'flows/f/to: There is no steps/c. Write the id of a step of this map.'),
  refused('dangling-team.json', 'steps/a/team: There is no teams/toString. Write the id of a team of this map.'),
  refused(
    'deep-100.json',
    'future/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0: This is nested more than 64 levels deep. Write it flatter.',
  ),
  refused(
    'deep-1000-versions.json',
    'versions/v/map/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a: This is nested more than 64 levels deep. Write it flatter.',
  ),
  refused(
    'deep.svg',
    'This SVG is nested more than 1,000 levels deep. Take the file as Sluice wrote it, or the map file (.json).',
  ),
  refused(
    'duplicate-escaped.json',
    'steps/a: This key stands there twice, and one would be lost. Give one of them another, or take it out.',
  ),
  refused(
    'duplicate-step.json',
    'steps/a: This key stands there twice, and one would be lost. Give one of them another, or take it out.',
  ),
  refused('empty.csv', 'This table is empty. Write one step a row.'),
  refused('empty.json', `This is an empty file. ${open}`),
  opened('endless-position.json'),
  refused(
    'endless-time.json',
    "steps/b/wait: '999999999999999999999999999999999999999…' is too large to be a time. Write fewer digits.",
  ),
  refused('endless-unknown.json', 'teams/t/future/0: This number is not finite. Write one that is, or null.'),
  refused('endless.json', 'teams/t/order: This number is not finite. Write one that is, or null.'),
  refused(
    'entity-bomb.svg',
    'line 14, column 542: This SVG is damaged and cannot be read (undefined entity). Take the file as Sluice wrote it, or the map file (.json).',
  ),
  refused(
    'entity-in-map.svg',
    'line 14, column 186: This SVG is damaged and cannot be read (undefined entity). Take the file as Sluice wrote it, or the map file (.json).',
  ),
  opened('external-dtd.svg'),
  refused(
    'external-entity.svg',
    'line 3, column 542: This SVG is damaged and cannot be read (undefined entity). Take the file as Sluice wrote it, or the map file (.json).',
  ),
  opened('external.svg'),
  table('formulas.csv'),
  opened('formulas.json'),
  opened('handlers.svg'),
  refused('html.svg', `This is a web page (HTML). ${open}`),
  opened('huge-time.json'),
  refused('id-differs.json', "steps/b/id: 'a' differs from the key 'b'. Write the same id in both places."),
  refused('id-script.json', "id: '<script>' is no id. Write 1 to 64 letters out of A-Z a-z 0-9 _ -."),
  refused('invalid-utf-8.json', 'This is not text in UTF-8. Save it again as UTF-8, or export the map anew.'),
  refused('latin-1.json', 'This is not text in UTF-8. Save it again as UTF-8, or export the map anew.'),
  refused('link.url', `This is a text file without a map. ${open}`),
  refused('list.json', `This is a JSON list, not a map. ${open}`),
  opened('lone-surrogates.json'),
  opened('loop.json'),
  refused(
    'map-damaged.svg',
    'metadata: The map inside this SVG is damaged; take the file as Sluice wrote it, or the map file (.json).',
  ),
  refused(
    'map-duplicate.svg',
    'steps/a: This key stands there twice, and one would be lost. Give one of them another, or take it out.',
  ),
  opened('mark.json'),
  opened('markup-in-map.svg'),
  refused(
    'merge-conflict.json',
    'This is not JSON: it goes wrong at line 25, column 4. Write a key in double quotes there.',
  ),
  refused('nan.json', 'This is not JSON: it goes wrong at line 11, column 13. Write a value there.'),
  refused('negative-time.json', "steps/b/wait: '-5d' is negative. Write 5 without the minus sign."),
  refused(
    'newer-wrong.json',
    "steps/b/wait: This was written by a newer Sluice and cannot be read here. 'soon' is no time. Write 3w, 2-4w or every 2w.",
  ),
  refused(
    'no-map.svg',
    'This SVG carries no Sluice map; only one exported by Sluice with its map inside can be opened. Take the file as Sluice wrote it, or the map file (.json).',
  ),
  refused(
    'not-closed.svg',
    'line 2, column 542: This SVG is damaged and cannot be read (unexpected close tag). Take the file as Sluice wrote it, or the map file (.json).',
  ),
  table('nul.csv'),
  refused('null.json', `This is a text file without a map. ${open}`),
  refused('number.json', `This is a text file without a map. ${open}`),
  table(
    'numbers.csv',
    "row 2, column Wait (days): '1e999' is no time. Write 3w, 2-4w or every 2w. / row 2, column Work (hours): 'NaN' is no time. Write 4h, 2h 30min or 2-4h. / row 3, column Wait (days): 'Infinity' is no time. Write 3w, 2-4w or every 2w. / row 3, column Work (hours): '-5' is negative. Write 5 without the minus sign. / row 4, column Wait (days): '0x10' is no time. Write 3w, 2-4w or every 2w.",
  ),
  opened('object-names.json'),
  refused(
    'open-quote.csv',
    'row 2: A quotation mark (") opens a cell there and is never closed. Close it, or take it out.',
  ),
  refused('other-format.json', 'format: \' <b>drawio</b>\' is another format. A map says "format": "sluice-map".'),
  refused('page.html', `This is a web page (HTML). ${open}`),
  opened('parameter-entity.svg'),
  refused('picture.png', `This is a PNG picture. ${open}`),
  refused('program.bin', `This is no text file. ${open}`),
  refused('proto-key.json', "__proto__: The key '__proto__' is not allowed. Write another name."),
  refused('proto-step.json', "steps/__proto__: The key '__proto__' is not allowed. Write another name."),
  table('proto.csv'),
  refused('prototype-escaped.json', "prototype: The key 'prototype' is not allowed. Write another name."),
  opened('script.svg'),
  table('scripts.csv'),
  opened('scripts.json'),
  table('separators.csv'),
  refused('share.json', 'steps/b/completeAccurate: 65 is no share. Write a number from 0 to 1.'),
  refused(
    'single-quotes.json',
    'This is not JSON: it goes wrong at line 2, column 2. Write a key in double quotes, or } there.',
  ),
  refused('step-and-symbol.json', "symbols/a: 'a' is a step too. Give the symbol another id."),
  refused('steps-list.json', 'steps: A list is no collection. Write an object of entries by id, { }.'),
  refused('steps-text.json', "steps: 'all' is no collection. Write an object of entries by id, { }."),
  opened('tiny-day.json'),
  refused('trailing.json', 'This is not JSON: it goes wrong at line 39, column 1. Write nothing after the end there.'),
  refused(
    'truncated-in-text.json',
    'This is not JSON: it goes wrong at line 24, column 16. Write a closing quote, or an escape such as \\n there.',
  ),
  refused('truncated.json', 'This is not JSON: it goes wrong at line 18, column 10. Write a colon there.'),
  refused(
    'truncated.svg',
    'line 2, column 503: This SVG is damaged and cannot be read (unclosed tag: sluice:map). Take the file as Sluice wrote it, or the map file (.json).',
  ),
  opened('two-maps.svg'),
  refused(
    'two-roots.svg',
    'line 3, column 5: This SVG is damaged and cannot be read (documents may contain only one root). Take the file as Sluice wrote it, or the map file (.json).',
  ),
  opened('unknown-symbol.json'),
  refused('utf-16-no-mark.json', `This is text in UTF-16, or no text at all; save it as UTF-8. ${open}`),
  table('utf-16.csv'),
  refused('utf-16.svg', `This is text in UTF-16, or no text at all; save it as UTF-8. ${open}`),
  refused('utf-16be.json', `This is text in UTF-16, or no text at all; save it as UTF-8. ${open}`),
  refused('utf-16le.json', `This is text in UTF-16, or no text at all; save it as UTF-8. ${open}`),
  refused(
    'version-in-version.json',
    'versions/v/map/versions: A kept map keeps no versions of its own. Leave them out.',
  ),
  refused('wide.csv', 'row 1: This row has more than 500 columns. Keep the columns of your steps and save it again.'),
  refused('xml.json', `This is an XML file ("a"). ${open}`),
]
