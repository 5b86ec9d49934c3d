/** Lines for signatures, side by side. */
export const SignLines = ({ signs, className = '' }: { signs: readonly string[]; className?: string }) => (
  <div className={`grid grid-cols-3 gap-[6mm] ${className}`}>
    {signs.map((sign) => (
      <p key={sign} className="border-b border-black pb-[1mm]">
        {sign}
      </p>
    ))}
  </div>
);
