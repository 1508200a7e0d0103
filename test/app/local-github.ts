import { createHmac, generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });

export const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
export const secret = "hush";

/**
 * The few routes an app asks before it works, on loopback. `answers` maps `GET /app` and the like
 * to what is answered; everything else is 404.
 */
export async function localGitHub(answers: Readonly<Record<string, unknown>>) {
  const requests: { readonly route: string; readonly body: unknown }[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const text = await textOf(request);
    const route = `${request.method} ${request.url}`;
    requests.push({ route, body: text === "" ? undefined : JSON.parse(text) });
    const known = answers[route] !== undefined;
    response.writeHead(known ? 200 : 404, { "content-type": "application/json" });
    response.end(JSON.stringify(known ? answers[route] : { message: "Not Found" }));
  };
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new TypeError("no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

/** A delivery as GitHub signs it. */
export function delivery(event: string, payload: unknown, signedWith = secret): RequestInit {
  const body = typeof payload === "string" ? payload : JSON.stringify(payload);
  const digest = createHmac("sha256", signedWith).update(body).digest("hex");
  return {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-github-event": event,
      "x-github-delivery": "72d3162e-cc78-11e3-81ab-4c9367dc0958",
      "x-hub-signature-256": `sha256=${digest}`,
    },
    body,
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}
