// A person's words between quotation marks, inside a sentence of ours: the one place that puts marks around a variable, so that no
// name, whatever turns in it, can rearrange what is said about it. tests/model/cited.test.ts holds the sources to it.

import { isolated } from './isolated'

/** “Permit processing” */
export const cited = (text: string): string => `“${isolated(text)}”`
