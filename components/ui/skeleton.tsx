import { classes } from './classes';

export type SkeletonProps = { label: string; rows?: number };

/** Rows as tall as real cells, so that nothing moves when they arrive. */
export function CellsSkeleton({ label, rows = 6 }: SkeletonProps) {
  return (
    <Waiting label={label} className="mt-2">
      <div className="weui-cells">
        {count(rows).map((row) => (
          <div key={row} className="weui-cell gap-3">
            <Bone className="size-[1.6em] rounded-md" />
            <div className="flex-1">
              <Bone className="h-[1em] w-3/5" />
              <Bone className="mt-2 h-[0.75em] w-2/5" />
            </div>
          </div>
        ))}
      </div>
    </Waiting>
  );
}

/** Steps, then bubbles on alternating sides. */
export function TicketSkeleton({ label, rows = 4 }: SkeletonProps) {
  return (
    <Waiting label={label}>
      <div className="bg-card px-4 py-4">
        <Bone className="h-[1em] w-4/5" />
        <Bone className="mt-3 h-[0.8em] w-1/2" />
      </div>
      {count(rows).map((row) => (
        <div key={row} className={classes('mt-4 flex gap-2 px-3', row % 2 === 1 && 'flex-row-reverse')}>
          <Bone className="size-10" />
          <Bone className="h-14 w-3/5 rounded-md" />
        </div>
      ))}
    </Waiting>
  );
}

/** Label and control, label and control, button. */
export function FormSkeleton({ label, rows = 4 }: SkeletonProps) {
  return (
    <Waiting label={label} className="px-4 pt-4">
      {count(rows).map((row) => (
        <div key={row} className="mb-6">
          <Bone className="mb-3 h-[0.9em] w-1/4" />
          <Bone className="h-14 w-full rounded-md" />
        </div>
      ))}
      <Bone className="mx-auto h-12 w-48 rounded-md" />
    </Waiting>
  );
}

export function Bone({ className }: { className?: string }) {
  return <div className={classes('bone', className)} />;
}

function Waiting({ label, className, children }: { label: string; className?: string; children: React.ReactNode }) {
  return (
    <div role="status" aria-busy="true" className={className}>
      <span className="sr-only">{label}</span>
      {children}
    </div>
  );
}

const count = (rows: number) => Array.from({ length: rows }, (_, row) => row);
