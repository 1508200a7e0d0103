import type { Check } from "../check.ts";
import { right, wrong } from "../diagnosis.ts";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

/** https://nodejs.org/en/about/previous-releases */
export const nodeVersionCheck: Check = {
  about: "Node.js",
  asks: "host",
  async examine() {
    const version = process.versions.node;
    if (major < 20 || (major === 20 && minor < 19))
      return [wrong(`${version} is too old`, "install Node.js 22 or 24")];
    return [
      right(major < 22 ? `${version} works, and gets no security fixes: take 22 or 24` : version),
    ];
  },
};
