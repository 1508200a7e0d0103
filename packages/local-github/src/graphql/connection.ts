import type { Input } from "./input.ts";
import { PaginationError } from "./pagination-error.ts";

/** What an item is ordered by, ending in something that no other item has. */
export type CursorKey = readonly (string | number)[];

export interface Listing<T> {
  /** Sorted by `key`, in `direction`. */
  readonly items: readonly T[];
  readonly show: (item: T) => unknown;
  /**
   * Cursors hold the key and not the position, so that they stay where they are when items come
   * and go. Without it the position is the key.
   */
  readonly key?: (item: T) => CursorKey;
  readonly direction?: "asc" | "desc";
  /** More fields of an edge. */
  readonly edge?: (item: T) => object;
}

/** A page of a list. Bounds are asked for only by who looks at the page and not only at the count. */
export function connect<T>(args: Input, name: string, listing: Listing<T>): object {
  let page: Page<T> | undefined;
  const read = (): Page<T> => (page ??= readPage(args, name, listing));
  return {
    totalCount: listing.items.length,
    nodes: () => read().items.map((item) => listing.show(item)),
    edges: () =>
      read().items.map((item, at) => ({
        cursor: printCursor(read().keys[at] ?? []),
        node: listing.show(item),
        ...listing.edge?.(item),
      })),
    pageInfo: () => ({
      hasNextPage: read().hasNextPage,
      hasPreviousPage: read().hasPreviousPage,
      startCursor: cursorAt(read(), 0),
      endCursor: cursorAt(read(), -1),
    }),
    pageCount: () => read().items.length,
  };
}

interface Page<T> {
  readonly items: readonly T[];
  readonly keys: readonly CursorKey[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

function readPage<T>(args: Input, name: string, listing: Listing<T>): Page<T> {
  const { items, key } = listing;
  const first = readBound(args, name, "first");
  const last = readBound(args, name, "last");
  if (first === undefined && last === undefined) {
    throw new PaginationError(
      "MISSING_PAGINATION_BOUNDARIES",
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
    );
  }
  const sign = listing.direction === "desc" ? -1 : 1;
  const keyAt = (at: number): CursorKey => {
    const item = items[at];
    return key === undefined || item === undefined ? [at] : key(item);
  };
  const after = readCursor(args.optionalText("after"), "after");
  const before = readCursor(args.optionalText("before"), "before");
  const above = (bound: CursorKey) => (at: number) => sign * compareKeys(keyAt(at), bound) > 0;
  const from = (bound: CursorKey) => (at: number) => sign * compareKeys(keyAt(at), bound) >= 0;
  let start = after === undefined ? 0 : firstWhere(items.length, above(after));
  let end = before === undefined ? items.length : firstWhere(items.length, from(before));
  if (first !== undefined) end = Math.min(end, start + first);
  if (last !== undefined) start = Math.max(start, end - last);
  const shown = items.slice(start, end);
  return {
    items: shown,
    keys: shown.map((_, at) => keyAt(start + at)),
    hasNextPage: end < items.length,
    hasPreviousPage: start > 0,
  };
}

/** The first position for which `holds`, given that it then holds for all after it. */
function firstWhere(length: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function readBound(args: Input, name: string, bound: "first" | "last"): number | undefined {
  const value = args.optionalNumber(bound);
  if (value !== undefined && (value < 0 || value > 100)) {
    throw new PaginationError(
      "EXCESSIVE_PAGINATION",
      `Requesting ${value} records on the \`${name}\` connection exceeds the \`${bound}\` limit of 100 records.`,
    );
  }
  return value;
}

export function compareKeys(a: CursorKey, b: CursorKey): number {
  for (const [at, part] of a.entries()) {
    const other = b[at];
    if (other === undefined || part === other) continue;
    return part < other ? -1 : 1;
  }
  return 0;
}

function cursorAt(page: Page<unknown>, at: number): string | null {
  const key = page.keys.at(at);
  return key === undefined ? null : printCursor(key);
}

export function printCursor(key: CursorKey): string {
  return Buffer.from(`cursor:v2:${JSON.stringify(key)}`, "utf8").toString("base64");
}

function readCursor(cursor: string | undefined, bound: string): CursorKey | undefined {
  if (cursor === undefined) return undefined;
  const [, json] = /^cursor:v2:(\[.*\])$/su.exec(Buffer.from(cursor, "base64").toString()) ?? [];
  const key = json === undefined ? undefined : parseKey(json);
  if (key !== undefined) return key;
  throw new Error(`\`${cursor}\` does not appear to be a valid cursor for \`${bound}\`.`);
}

function parseKey(json: string): CursorKey | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) && value.every(isKeyPart) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isKeyPart(part: unknown): part is string | number {
  return typeof part === "string" || typeof part === "number";
}
