/** The mark: one word comes down and reaches three. */
export function Mark({ size = '1.5rem' }: { size?: string }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" rx="5" fill="#1B4B8F" />
      <g fill="none" stroke="#fff" strokeWidth="1.7">
        <path d="M12 6v11.5M12 10c0 3-5.5 2-5.5 6M12 10c0 3 5.5 2 5.5 6" />
      </g>
      <g fill="#fff">
        <circle cx="12" cy="5.5" r="1.9" />
        <circle cx="6.500" cy="17" r="1.9" />
        <circle cx="12" cy="18.2" r="1.9" />
        <circle cx="17.500" cy="17" r="1.9" />
      </g>
    </svg>
  )
}
