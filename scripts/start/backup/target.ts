export type Stored = { name: string; bytes: number; at: Date };

/** Where backups go: names with slashes, each written whole or not at all, safe when `put` answers. */
export type Target = {
  where: string;
  put(name: string, bytes: Uint8Array): Promise<void>;
  get(name: string): Promise<Buffer | null>;
  list(prefix: string): Promise<Stored[]>;
  remove(name: string): Promise<void>;
};
