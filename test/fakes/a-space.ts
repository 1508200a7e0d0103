import type { Space } from "../../src/ports/space.ts";

/** A place nobody is put out of and in which nobody has anything. */
export function aSpace(change: Partial<Space> = {}): Space {
  return {
    find: ({ person, account }) => Promise.resolve({ id: account ?? String(person?.id) }),
    look: () => Promise.resolve({ standing: "free", isMember: false, evidence: {} }),
    together: (_, seen) => seen,
    put: () => Promise.resolve({ done: true }),
    mayPass: () => false,
    prove: () => "seen",
    removed: () => Promise.resolve(new Set()),
    owners: () => Promise.resolve(new Set()),
    ...change,
  };
}
