/** A room number or the code of a stub. */
export const HomeBox = ({ label, id }: { label: string; id: string }) => (
  <p>
    <label htmlFor={id} className="mb-1 block font-medium">
      {label}
    </label>
    <input
      id={id}
      name="home"
      type="text"
      required
      maxLength={40}
      autoCapitalize="characters"
      spellCheck={false}
      className="h-9 w-full max-w-60 rounded-sm border border-line bg-card px-2 max-md:h-11"
    />
  </p>
);
