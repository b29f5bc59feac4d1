// Shares that are shown in a column and add up: tenths of a percent, always with their one decimal.

/** "36.4 %" for 364. */
export const formatTenths = (tenths: number): string => `${(tenths / 10).toFixed(1)} %`
