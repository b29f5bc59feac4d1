// What stands on a canvas without steps: where to begin.

export function EmptyCanvas({ readOnly }: { readonly readOnly: boolean }) {
  return (
    <p className="canvas-empty">
      <strong>
        {readOnly ? 'There is nothing on this map.' : 'What is the last thing that happens before people benefit?'}
      </strong>
      {readOnly ? null : 'Press S or double-click here, type it, Enter, then what comes before it.'}
    </p>
  )
}
