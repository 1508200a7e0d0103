import { lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

const ranges: readonly (readonly [network: string, prefix: number, family: "ipv4" | "ipv6"])[] = [
  ["0.0.0.0", 8, "ipv4"],
  ["10.0.0.0", 8, "ipv4"],
  ["100.64.0.0", 10, "ipv4"],
  ["127.0.0.0", 8, "ipv4"],
  ["169.254.0.0", 16, "ipv4"],
  ["172.16.0.0", 12, "ipv4"],
  ["192.0.0.0", 24, "ipv4"],
  ["192.168.0.0", 16, "ipv4"],
  ["198.18.0.0", 15, "ipv4"],
  ["224.0.0.0", 3, "ipv4"],
  ["::", 127, "ipv6"],
  ["64:ff9b:1::", 48, "ipv6"],
  ["fc00::", 7, "ipv6"],
  ["fe80::", 10, "ipv6"],
  ["ff00::", 8, "ipv6"],
];

const privateOnes = new BlockList();
for (const [network, prefix, family] of ranges) privateOnes.addSubnet(network, prefix, family);

/**
 * Whether an address is of a network of its own and not of the internet: this machine, the networks
 * of a house, a cloud's page of secrets. https://www.iana.org/assignments/iana-ipv4-special-registry
 */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  // Also tells an IPv4 address that is written as one of IPv6.
  return family === 0 || privateOnes.check(address, family === 6 ? "ipv6" : "ipv4");
}

/** Looks names up as usual, and fails where one leads to a private address. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, "", 0);
    const [first] = found;
    const isOpen = first !== undefined && !found.some(({ address }) => isPrivateAddress(address));
    if (!isOpen) return callback(new Error("the name leads to a private address"), "", 0);
    return options.all === true
      ? callback(null, found)
      : callback(null, first.address, first.family);
  });
};
