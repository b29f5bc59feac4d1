// Types of audit.mjs for the tests.

export function auditReport(answer: unknown): { readonly status: 0 | 1 | 2; readonly text: string }
