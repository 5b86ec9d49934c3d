import { once } from 'node:events';

/** What pg lends whoever writes the wire's messages on their own. */
type Wire = {
  stream: NodeJS.EventEmitter & { writableNeedDrain: boolean };
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
};

/** A `copy … from stdin` under way: lines in COPY's text format, each with its newline. */
export type CopyIn = { write(lines: string): Promise<void>; end(): Promise<void> };

/** What pg is given to send, and the copy that it becomes once the server is ready for lines. */
export function copyIn(text: string): { query: object; opened: Promise<CopyIn> } {
  const done = promised<void>();
  const opened = promised<CopyIn>();
  // Refused while lines are still written: they say so at their end.
  done.promise.catch(() => undefined);
  const query = {
    submit: (wire: Wire) => wire.query(text),
    handleCopyInResponse: (wire: Wire) => opened.resolve(linesTo(wire, done.promise)),
    handleError(reason: Error) {
      opened.reject(reason);
      done.reject(reason);
    },
    handleReadyForQuery: () => done.resolve(),
    handleCommandComplete: () => undefined,
    handleRowDescription: () => undefined,
    handleDataRow: () => undefined,
    handleEmptyQuery: () => undefined,
    handlePortalSuspended: () => undefined,
  };
  return { query, opened: opened.promise };
}

const linesTo = (wire: Wire, done: Promise<void>): CopyIn => ({
  async write(lines) {
    wire.sendCopyFromChunk(Buffer.from(lines));
    if (wire.stream.writableNeedDrain) await Promise.race([once(wire.stream, 'drain'), done]);
  },
  end() {
    wire.endCopyFrom();
    return done;
  },
});

function promised<T>() {
  let resolve!: (value: T) => void;
  let reject!: (reason: Error) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
