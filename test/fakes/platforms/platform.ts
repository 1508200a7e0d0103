import { createServer, type IncomingMessage } from "node:http";
import { z } from "zod";
import type { Described } from "./description.ts";

/** A request as it came in. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly sent: Readonly<Record<string, unknown>>;
}

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  /** As it stands, where it is no JSON. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What goes wrong with the next requests that match: an answer, or none, the work done or not. */
interface Mishap {
  readonly on: RegExp;
  readonly reply: Reply | "no answer" | "answer is lost";
  times: number;
}

/** A platform's server, started; every exchange is held to its published description. */
export interface Platform extends AsyncDisposable {
  readonly origin: string;
  /** `PUT /admin/users/7/suspend.json`, in order. */
  readonly asked: string[];
  /** What was asked or answered and is not described. */
  readonly problems: string[];
  readonly requests: Asked[];
  goesWrong(on: RegExp, reply: Mishap["reply"], times?: number): void;
  /** Whatever goes wrong goes right again. */
  recovers(): void;
}

export async function startPlatform(
  described: Described,
  respond: (asked: Asked) => Reply | Promise<Reply>,
): Promise<Platform> {
  const mishaps: Mishap[] = [];
  const platform = {
    asked: [] as string[],
    problems: [] as string[],
    requests: [] as Asked[],
  };
  const server = createServer((request, response) => {
    void readRequest(request).then(async (asked) => {
      const { method, path, query, sent } = asked;
      const name = `${method} ${path}`;
      platform.asked.push(name);
      platform.requests.push(asked);
      const mishap = mishaps.find((one) => one.times > 0 && one.on.test(name));
      if (mishap) mishap.times -= 1;
      if (mishap?.reply === "no answer") return request.socket.destroy();
      const wrong = typeof mishap?.reply === "object" ? mishap.reply : undefined;
      const reply = wrong ?? (await respond(asked));
      const { status, body, text = body === undefined ? "" : JSON.stringify(body) } = reply;
      if (!wrong) {
        const exchange = { method, path, query, sent, status, answer: body };
        platform.problems.push(...described.problems(exchange));
      }
      if (mishap?.reply === "answer is lost") return request.socket.destroy();
      response.writeHead(status, { "content-type": "application/json", ...reply.headers });
      return response.end(text);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    ...platform,
    origin: `http://127.0.0.1:${address.port}`,
    goesWrong(on, reply, times = 1) {
      mishaps.push({ on, reply, times });
    },
    recovers() {
      mishaps.length = 0;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const Fields = z.record(z.string(), z.unknown());

async function readRequest(request: IncomingMessage): Promise<Asked> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(Buffer.from(piece));
  const text = Buffer.concat(pieces).toString("utf8");
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://fake");
  const isForm = request.headers["content-type"]?.includes("form") ?? false;
  const sent = isForm
    ? Object.fromEntries(new URLSearchParams(text))
    : Fields.parse(text === "" ? {} : JSON.parse(text));
  return {
    method: request.method ?? "",
    path: pathname,
    query: Object.fromEntries(searchParams),
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, value?.toString()]),
    ),
    sent,
  };
}
