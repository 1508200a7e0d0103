import type { Server } from "node:net";

/** The TCP port a listening server has got. */
export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string")
    throw new Error("the server does not listen on TCP");
  return address.port;
}
