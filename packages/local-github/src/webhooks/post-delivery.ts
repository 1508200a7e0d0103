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
  const answer = await fetch(url, {
    method: "POST",
    headers,
    body: payload,
    redirect: "manual",
    signal: AbortSignal.timeout(patienceMs),
  });
  return {
    status: answer.ok ? "OK" : `Invalid HTTP Response: ${answer.status}`,
    statusCode: answer.status,
    responseHeaders: Object.fromEntries(answer.headers),
    responsePayload: await answer.text(),
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
