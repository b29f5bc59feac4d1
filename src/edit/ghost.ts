// What the quick line shows on the map before it is added.

/** Ids of what is only shown while it is typed begin so: the canvas draws it dashed. */
export const ghostPrefix = 'ghost-'
