type Props = { className?: string };

export const Tick = ({ className = '' }: Props) => (
  <svg
    viewBox="0 0 16 16"
    aria-hidden="true"
    className={className}
    fill="none"
    stroke="currentColor"
    strokeWidth="2.2"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    <path d="m3.5 8.5 3 3 6-7" />
  </svg>
);
