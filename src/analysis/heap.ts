// A binary heap of numbers, smallest first: whoever must always take the smallest next does so without sorting again.

export interface Heap {
  push(value: number): void
  /** Takes the smallest out; `undefined` when the heap is empty. */
  pop(): number | undefined
}

export function createHeap(): Heap {
  const values: number[] = []
  const at = (place: number): number => values[place] ?? Number.POSITIVE_INFINITY
  return {
    push(value) {
      let place = values.length
      values.push(value)
      while (place > 0) {
        const parent = (place - 1) >> 1
        if (at(parent) <= value) break
        values[place] = at(parent)
        place = parent
      }
      values[place] = value
    },
    pop() {
      const smallest = values[0]
      const last = values.pop()
      if (last === undefined || values.length === 0) return smallest
      let place = 0
      for (;;) {
        const left = 2 * place + 1
        if (left >= values.length) break
        const child = at(left + 1) < at(left) ? left + 1 : left
        if (at(child) >= last) break
        values[place] = at(child)
        place = child
      }
      values[place] = last
      return smallest
    },
  }
}
