import type { Space } from "../../src/ports/space.ts";

/** An organisation in which nobody is blocked and nobody has anything. */
export function aSpace(change: Partial<Space> = {}): Space {
  const done = () => Promise.resolve({ done: true as const, proof: "seen" });
  return {
    observe: ({ login }) =>
      Promise.resolve({
        login,
        isBlocked: false,
        membership: "none",
        invited: false,
        collaboratesOn: [],
      }),
    remove: done,
    release: done,
    blocked: () => Promise.resolve(new Set()),
    owners: () => Promise.resolve(new Set()),
    ...change,
  };
}
