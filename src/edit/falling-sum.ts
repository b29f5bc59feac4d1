// Whether several times in a row read as one sum: 1d 4h does, 4h 2h is two times that somebody named one after the other.

const unitOrder = ['mo', 'w', 'd', 'h', 'm', 's']

/** Whether the units of a text's amounts fall from one to the next, on each side of a range. */
export function isFallingSum(text: string): boolean {
  return text.split(/-|–|\.\./).every(side => {
    const amounts = [...side.matchAll(/(?:^|\s)[\d.,]+\s*([a-z]+)(?=\s|$)/gi)]
    const places = amounts.map(match => unitOrder.findIndex(unit => match[1]?.toLowerCase().startsWith(unit)))
    return places.every((place, at) => at === 0 || place > (places[at - 1] ?? -1))
  })
}
