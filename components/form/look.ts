/** Class lists that several controls share. */
export const look = {
  card: 'bg-card sm:rounded-lg',
  label: 'text-base in-[.boxed]:mb-1 in-[.boxed]:w-full',
  soft: 'text-sm text-soft',
  photos: 'grid grid-cols-[repeat(auto-fill,minmax(5.5rem,1fr))] gap-2',
  /** Text is never under 16 px, or iOS zooms in; the cursor's line shows where one is. */
  box: 'w-full min-w-0 min-h-11 bg-transparent text-base text-fg caret-brand focus-visible:shadow-[inset_0_-2px_0_var(--fill-brand)] focus-visible:outline-none elder:min-h-15 in-[.boxed]:rounded-md in-[.boxed]:border in-[.boxed]:border-faint in-[.boxed]:px-2.5',
  /** What a choice looks like when its hidden radio is chosen or has the focus. */
  chosen:
    'border border-line peer-checked:border-brand peer-checked:bg-green-wash peer-checked:shadow-[inset_0_0_0_1px_var(--fill-brand)] peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-(--weui-INDIGO)',
};
