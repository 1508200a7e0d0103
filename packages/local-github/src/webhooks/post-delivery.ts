import { request, type IncomingMessage } from "node:http";
import type { Outcome } from "./delivery.ts";

/** GitHub gives a receiver ten seconds. */
const patienceMs = 10_000;

/** Posts a signed payload once and tells what came of it; never throws. */
export async function postDelivery(
  url: string,
  headers: Readonly<Record<string, string>>,
  payload: string,
): Promise<Outcome> {
  const startedAt = performance.now();
  const outcome = await post(url, headers, payload).catch(failure);
  return { ...outcome, durationSeconds: Math.round(performance.now() - startedAt) / 1_000 };
}

async function post(
  url: string,
  headers: Readonly<Record<string, string>>,
  payload: string,
): Promise<Omit<Outcome, "durationSeconds">> {
  const signal = AbortSignal.timeout(patienceMs);
  // `fetch` would take twice as long for each.
  const asked = request(url, { method: "POST", headers, agent: false, signal }).end(payload);
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    asked.once("response", resolve).once("error", reject);
  });
  const { statusCode = 0 } = answer;
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(Buffer.from(chunk));
  const isOk = statusCode >= 200 && statusCode < 300;
  return {
    status: isOk ? "OK" : `Invalid HTTP Response: ${statusCode}`,
    statusCode,
    responseHeaders: Object.fromEntries(
      Object.entries(answer.headers).map(([name, value]) => [name, String(value)]),
    ),
    responsePayload: Buffer.concat(chunks).toString("utf8"),
  };
}

function failure(error: unknown): Omit<Outcome, "durationSeconds"> {
  const late = error instanceof Error && error.name === "TimeoutError";
  return notDelivered(late ? "timed out" : "failed to connect to host", late ? 504 : 502);
}

/** The outcome of a delivery that reached nobody. */
export function notDelivered(status: string, statusCode: number): Omit<Outcome, "durationSeconds"> {
  return { status, statusCode, responseHeaders: {}, responsePayload: "" };
}
