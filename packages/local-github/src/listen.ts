import { once } from "node:events";
import { createServer } from "node:https";
import type { Server } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { portOf } from "./port-of.ts";
import type { KeyAndCertificate } from "./tls/self-signed.ts";

type Answer = (request: Request) => Response | Promise<Response>;

/** A port on loopback that is taken; requests are answered from `open` on. */
export interface Listening {
  readonly url: string;
  open(answer: Answer): void;
  close(): Promise<void>;
}

/**
 * Takes a port on 127.0.0.1 (0: any free one) first, because what is answered there contains its
 * address. It speaks HTTPS where it gets a certificate.
 */
export async function listen(port: number, tls?: KeyAndCertificate): Promise<Listening> {
  let answer: Answer = notYet;
  const server = createAdaptorServer({
    fetch: (request) => answer(request),
    // Several sandboxes run in one process, and other servers beside them: its globals stay as they
    // are.
    overrideGlobalObjects: false,
    // A client that keeps a connection for its next request must not find it closed by then.
    ...(tls
      ? {
          createServer,
          serverOptions: { keepAliveTimeout: 65_000, key: tls.key, cert: tls.certificate },
        }
      : { serverOptions: { keepAliveTimeout: 65_000 } }),
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `${tls ? "https" : "http"}://127.0.0.1:${portOf(server)}`,
    open: (opened) => {
      answer = opened;
    },
    close: () => closed(server),
  };
}

async function closed(server: Server & { closeAllConnections?: () => void }): Promise<void> {
  const done = once(server, "close");
  server.close();
  server.closeAllConnections?.();
  await done;
}

function notYet(): Response {
  return new Response("the sandbox is starting", { status: 503 });
}
