import type { Door } from "../../src/ports/door.ts";

/** A way in behind which nobody is. */
export const noDoor: Door = {
  about: async () => undefined,
  report: async () => ({ isTaken: false }),
  enter: async () => ({ opens: "not-now" }),
  choosePassphrase: async () => ({ isTaken: false }),
  open: async () => ({ opens: "not-now" }),
  write: async () => ({ isTaken: false }),
  isCommand: () => false,
  hasSent: () => false,
  mail: async () => ({ isTaken: false }),
  replace: async () => ({ isTaken: false }),
};
