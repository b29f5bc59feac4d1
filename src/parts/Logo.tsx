// The mark of the app: two streams through an opening gate.

export function Logo({ size = 22 }: { readonly size?: number }) {
  return (
    <svg aria-hidden="true" height={size} viewBox="0 0 24 24" width={size}>
      <rect fill="#1d2733" height="24" rx="6" width="24" />
      <path d="M4 8.5h6M14 8.5h6" stroke="#f3cf85" strokeLinecap="round" strokeWidth="2.2" />
      <path d="M4 15.5h6M14 15.5h6" stroke="#4fc3b0" strokeLinecap="round" strokeWidth="2.2" />
      <path d="M12 5v9" stroke="#ffffff" strokeLinecap="round" strokeWidth="2.6" />
    </svg>
  )
}
